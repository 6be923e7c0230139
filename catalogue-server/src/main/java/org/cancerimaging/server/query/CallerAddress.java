package org.cancerimaging.server.query;

import io.micronaut.http.HttpRequest;
import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address a request comes from; of IPv6 the first 64 bits, which one household or server has for itself (RFC 6177).
 *
 * <p>Behind a proxy it is the last element of {@code X-Forwarded-For}, the one that this proxy itself wrote: what stands
 * before it is whatever the client says.
 */
final class CallerAddress {

    private static final int NETWORK = 8;

    private final Set<String> proxies;

    /**
     * Trusts these proxies.
     *
     * @param proxies their addresses
     * @throws IllegalArgumentException for what is no address
     */
    CallerAddress(List<String> proxies) {
        this.proxies = proxies.stream()
                .map(text -> whole(text.strip())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "catalogue.query.proxies takes IP addresses with commas between")))
                .collect(Collectors.toUnmodifiableSet());
    }

    String of(HttpRequest<?> request) {
        return of(
                request.getRemoteAddress().getAddress().getAddress(),
                request.getHeaders().getAll("X-Forwarded-For"));
    }

    /** The same for the peer's address and the values of the header. */
    String of(byte[] peer, List<String> forwarded) {
        if (forwarded.isEmpty() || !proxies.contains(HexFormat.of().formatHex(peer))) {
            return network(peer);
        }
        String last = forwarded.get(forwarded.size() - 1);
        return bytes(last.substring(last.lastIndexOf(',') + 1).strip())
                .map(CallerAddress::network)
                .orElseGet(() -> network(peer));
    }

    private static String network(byte[] address) {
        return HexFormat.of().formatHex(address.length > NETWORK ? Arrays.copyOf(address, NETWORK) : address);
    }

    private static Optional<String> whole(String text) {
        return bytes(text).map(address -> HexFormat.of().formatHex(address));
    }

    /** Reads an address, as some proxies write it with a port; looks no name up. */
    private static Optional<byte[]> bytes(String text) {
        String plain = text.startsWith("[") || text.indexOf(':') == text.lastIndexOf(':')
                ? text.replaceFirst(":\\d{1,5}$", "")
                : text;
        byte @Nullable [] address = NetUtil.createByteArrayFromIpAddressString(plain);
        return Optional.ofNullable(address);
    }
}
