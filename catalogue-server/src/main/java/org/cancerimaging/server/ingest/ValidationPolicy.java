package org.cancerimaging.server.ingest;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.cancerimaging.shapes.Profile;

/**
 * What becomes of records that break the rules of a profile, keys {@code catalogue.policy.*}: {@code hold},
 * {@code publish} (with the findings) or {@code off}.
 *
 * @param core layer P; always hold
 * @param outbound privacy; always hold
 * @param aggregates counts
 * @param dcatAp DCAT-AP 3.0.1
 * @param healthdcatAp HealthDCAT-AP release 8, the level by the access rights
 * @param eucaim EUCAIM DCAT-AP v2.0
 */
@ConfigurationProperties("catalogue.policy")
public record ValidationPolicy(
        @Bindable(defaultValue = "hold") Treatment core,
        @Bindable(defaultValue = "hold") Treatment outbound,
        @Bindable(defaultValue = "hold") Treatment aggregates,
        @Bindable(defaultValue = "hold") Treatment dcatAp,
        @Bindable(defaultValue = "publish") Treatment healthdcatAp,
        @Bindable(defaultValue = "publish") Treatment eucaim) {

    /** Refuses to loosen what protects people. */
    public ValidationPolicy {
        requireHold("core", core);
        requireHold("outbound", outbound);
    }

    /** The policy that holds where nothing is configured. */
    public static ValidationPolicy standard() {
        return new ValidationPolicy(
                Treatment.HOLD, Treatment.HOLD, Treatment.HOLD, Treatment.HOLD, Treatment.PUBLISH, Treatment.PUBLISH);
    }

    /** What becomes of a record that breaks this profile's rules. */
    Treatment of(Profile profile) {
        return switch (profile) {
            case CORE -> core;
            case OUTBOUND -> outbound;
            case AGGREGATES -> aggregates;
            case DCAT_AP -> dcatAp;
            case EUCAIM -> eucaim;
            case HEALTHDCAT_AP, HEALTHDCAT_AP_PUBLIC, HEALTHDCAT_AP_RESTRICTED, HEALTHDCAT_AP_NON_PUBLIC ->
                healthdcatAp;
        };
    }

    private static void requireHold(String key, Treatment treatment) {
        if (treatment != Treatment.HOLD) {
            throw new IllegalArgumentException("catalogue.policy." + key
                    + " must be hold: it keeps what may point to a person out of public graphs");
        }
    }
}
