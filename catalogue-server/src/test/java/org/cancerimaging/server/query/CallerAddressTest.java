package org.cancerimaging.server.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose address counts. */
final class CallerAddressTest {

    private final CallerAddress addresses = new CallerAddress(List.of("127.0.0.1", " 2001:db8:1::5"));

    @Test
    void addressesOfOneIpv6NetworkAreOneCaller() {
        assertEquals(of("2001:db8:7:8:1:2:3:4"), of("2001:db8:7:8:ffff::9"));
        assertNotEquals(of("2001:db8:7:8::1"), of("2001:db8:7:9::1"));
        assertNotEquals(of("192.0.2.1"), of("192.0.2.2"));
    }

    @Test
    void aProxyTellsWhoCallsAndOthersDoNot() {
        assertEquals(of("192.0.2.7"), of("127.0.0.1", "192.0.2.7"));
        assertEquals(of("192.0.2.7"), of("2001:db8:1::5", "192.0.2.7"));
        assertEquals(of("192.0.2.9"), of("192.0.2.9", "192.0.2.7"));
    }

    @Test
    void onlyWhatTheProxyItselfWroteCounts() {
        assertEquals(of("192.0.2.7"), of("127.0.0.1", "203.0.113.1, 192.0.2.7"));
        assertEquals(of("192.0.2.7"), of("127.0.0.1", "203.0.113.1", "192.0.2.7"));
    }

    @Test
    void aPortIsLeftOutAndNonsenseIsTheProxyItself() {
        assertEquals(of("192.0.2.7"), of("127.0.0.1", "192.0.2.7:4711"));
        assertEquals(of("2001:db8::7"), of("127.0.0.1", "[2001:db8::7]:4711"));
        assertEquals(of("127.0.0.1"), of("127.0.0.1", "localhost"));
        assertEquals(of("127.0.0.1"), of("127.0.0.1", ""));
    }

    @Test
    void aProxyIsNamedByAddress() {
        assertThrows(IllegalArgumentException.class, () -> new CallerAddress(List.of("proxy.example.org")));
    }

    private String of(String peer, String... forwarded) {
        try {
            return addresses.of(InetAddress.getByName(peer).getAddress(), List.of(forwarded));
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
