package org.cancerimaging.mappers;

import org.cancerimaging.mappers.privacy.SiteKey;
import org.cancerimaging.mappers.privacy.TestKeys;

/** Sites with keys that are the same in every test run. */
public final class TestSites {

    /** Provider p1, dataset d1. */
    public static final Site P1 = of("p1");

    private TestSites() {}

    /** The provider with this id. */
    public static Site of(String provider) {
        return new Site(provider, "d1", Site.STANDARD_BASE, TestKeys.of(1), null);
    }

    /** Provider p1 with this key, mapping for this recipient. */
    public static Site p1(SiteKey key, String recipient) {
        return new Site("p1", "d1", Site.STANDARD_BASE, key, null, recipient);
    }
}
