package org.cancerimaging.mappers.describe;

import java.util.List;
import java.util.Map;

/**
 * A piece of the file that knows its line.
 *
 * @param line from 1
 * @param kind what it is
 * @param text of a text, without blanks around it
 * @param fields of a group, in their order
 * @param items of a list
 */
record DescribeNode(int line, Kind kind, String text, Map<String, DescribeNode> fields, List<DescribeNode> items) {

    /** What stands there. */
    enum Kind {
        TEXT,
        LIST,
        GROUP,
        NOTHING
    }

    static DescribeNode text(int line, String text) {
        String plain = text.strip();
        return new DescribeNode(line, plain.isEmpty() ? Kind.NOTHING : Kind.TEXT, plain, Map.of(), List.of());
    }

    static DescribeNode nothing(int line) {
        return new DescribeNode(line, Kind.NOTHING, "", Map.of(), List.of());
    }

    static DescribeNode group(int line, Map<String, DescribeNode> fields) {
        return new DescribeNode(line, Kind.GROUP, "", fields, List.of());
    }

    static DescribeNode list(int line, List<DescribeNode> items) {
        return new DescribeNode(line, Kind.LIST, "", Map.of(), items);
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
