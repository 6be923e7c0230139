package org.cancerimaging.mappers.describe;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cancerimaging.mappers.Issue;

/** Whether a file has what no record can be without, and whether what it began is whole. */
final class Completeness {

    private final DescribeFile file;
    private final Map<String, Integer> lines;
    private final List<Issue> problems;

    Completeness(DescribeFile file, Map<String, Integer> lines, List<Issue> problems) {
        this.file = file;
        this.lines = lines;
        this.problems = problems;
    }

    void check() {
        need("title");
        need("publisher.name");
        need("contact.email", "contact.page");
        need("access.rights");
        for (String agent : DescribeKey.AGENTS) {
            if (isBegun(agent) && !agent.equals("publisher")) {
                need(agent + ".name");
                if (!agent.equals("creator")) {
                    need(agent + ".email", agent + ".homepage");
                }
            }
        }
        Stream.of("sample", "analytics", "quality").filter(this::isBegun).forEach(group -> need(group + ".page"));
        inOrder("acquired");
        inOrder("retention");
    }

    private void need(String... oneOf) {
        if (Stream.of(oneOf).noneMatch(this::isThere)) {
            String group = oneOf[0].replaceFirst("\\..*", "");
            String expected = String.join(" or ", oneOf) + ", which is needed; add it";
            Integer line = lines.get(group);
            problems.add(
                    line == null
                            ? DescribeProblem.MISSING.inFile(expected)
                            : DescribeProblem.MISSING.at(line, expected + " below this line"));
        }
    }

    /** What is there and wrong was told already. */
    private boolean isThere(String key) {
        return file.has(key) || lines.containsKey(key);
    }

    private boolean isBegun(String group) {
        return lines.keySet().stream().anyMatch(key -> key.startsWith(group + "."));
    }

    private void inOrder(String period) {
        String from = file.text(period + ".from");
        String to = file.text(period + ".to");
        if (!from.isEmpty() && !to.isEmpty() && from.substring(0, 4).compareTo(to.substring(0, 4)) > 0) {
            problems.add(DescribeProblem.WRONG_FORM.at(
                    lines.getOrDefault(period, 1), period + ".from before " + period + ".to; swap them"));
        }
    }
}
