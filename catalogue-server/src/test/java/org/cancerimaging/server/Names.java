package org.cancerimaging.server;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks for many names at once: one pass over the bytes, whatever their number. */
final class Names {

    private final Map<Byte, List<byte[]>> byFirst;
    private final boolean[] starts = new boolean[256];

    Names(List<String> names) {
        byFirst = names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .collect(Collectors.groupingBy(name -> name[0]));
        byFirst.keySet().forEach(first -> starts[first & 0xff] = true);
    }

    /** A name that stands in the bytes, if there is one. */
    Optional<String> in(byte[] bytes) {
        for (int at = 0; at < bytes.length; at++) {
            if (starts[bytes[at] & 0xff]) {
                for (byte[] name : byFirst.getOrDefault(bytes[at], List.of())) {
                    if (standsAt(bytes, at, name)) {
                        return Optional.of(new String(name, StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean standsAt(byte[] bytes, int at, byte[] name) {
        return at + name.length <= bytes.length && Arrays.equals(bytes, at, at + name.length, name, 0, name.length);
    }
}
