package org.cancerimaging.server.validation;

import org.cancerimaging.shapes.Profile;

/**
 * What a caller needs to choose a profile.
 *
 * @param id its name in requests
 * @param title its name for people
 * @param version of the specification that it follows
 * @param purpose which documents to check with it
 */
record ProfileCard(String id, String title, String version, String purpose) {

    static ProfileCard of(Profile profile) {
        return new ProfileCard(profile.id(), profile.title(), version(profile), purpose(profile));
    }

    private static String version(Profile profile) {
        return switch (profile) {
            case DCAT_AP -> "3.0.1";
            case HEALTHDCAT_AP_PUBLIC, HEALTHDCAT_AP_RESTRICTED, HEALTHDCAT_AP_NON_PUBLIC, HEALTHDCAT_AP -> "release 8";
            case EUCAIM -> "2.0";
            case CORE, OUTBOUND, AGGREGATES -> "1.0";
        };
    }

    private static String purpose(Profile profile) {
        return switch (profile) {
            case CORE -> "Patients, conditions, studies and series, before they are handed over.";
            case DCAT_AP -> "Descriptions of datasets for any European data portal.";
            case HEALTHDCAT_AP_PUBLIC -> "Descriptions of health datasets that are open to all.";
            case HEALTHDCAT_AP_RESTRICTED -> "Descriptions of health datasets that are given under conditions.";
            case HEALTHDCAT_AP_NON_PUBLIC -> "Descriptions of protected health datasets.";
            case HEALTHDCAT_AP -> "Descriptions of health datasets; the access rights of each dataset pick the level.";
            case EUCAIM -> "Descriptions of cancer imaging datasets for the EUCAIM catalogue.";
            case OUTBOUND ->
                "Everything that is about to leave a site: nothing but what is listed may. Shows no value.";
            case AGGREGATES -> "Counts that are about to be published. Shows no value.";
        };
    }
}
