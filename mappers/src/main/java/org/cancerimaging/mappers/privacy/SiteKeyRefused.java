package org.cancerimaging.mappers.privacy;

/** Says why a key file must not be used, and what to do. The message may be shown to the person at the site. */
public final class SiteKeyRefused extends RuntimeException {

    SiteKeyRefused(String message) {
        super(message);
    }
}
