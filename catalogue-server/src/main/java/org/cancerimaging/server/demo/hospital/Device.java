package org.cancerimaging.server.demo.hospital;

/**
 * A scanner as it signs its images.
 *
 * @param manufacturer (0008,0070), in one of the spellings that vendors used over the years
 * @param model (0008,1090)
 * @param software (0018,1020)
 * @param strength tesla of an MR scanner, kV of a CT scanner; as written by the vendor
 */
record Device(String manufacturer, String model, String software, String strength) {}
