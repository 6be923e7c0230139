package org.cancerimaging.server.http;

/**
 * What the server itself writes into the web application's page.
 *
 * @param title text of the title element; empty keeps the page's own
 * @param head HTML before the end of the head, ready to be sent
 * @param body HTML for people without scripts, ready to be sent
 */
public record Page(String title, String head, String body) {

    /** Nothing but the application. */
    public static final Page EMPTY = new Page("", "", "");
}
