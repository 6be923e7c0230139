package org.cancerimaging.server.demo.hospital;

import java.util.function.UnaryOperator;
import org.cancerimaging.server.demo.dicom.Attributes;

/**
 * What an examination takes in one go.
 *
 * @param sopClass kind of object
 * @param device the scanner
 * @param bodyPart (0018,0015) as the technician typed it
 * @param description (0008,103E)
 * @param files number of instances
 * @param details further attributes
 */
record Series(
        SopClass sopClass,
        Device device,
        String bodyPart,
        String description,
        int files,
        UnaryOperator<Attributes> details) {}
