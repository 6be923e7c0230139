package org.cancerimaging.mappers.derive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cancerimaging.mappers.Issue;
import org.jspecify.annotations.Nullable;

/**
 * Finds what cases say differently of one patient or study where one value only can be right, and puts such statements
 * behind a mark, so that neither value is taken for the truth. Takes about 30 bytes for each patient and each study.
 * Not thread-safe.
 */
public final class Contradictions {

    /** What a line of N-Triples begins with that is left out: to every other reader a comment. */
    public static final String LEFT_OUT = "# contradicted: ";

    private final List<Single> singles = new ArrayList<>();
    private final Set<Issue> issues =
            new TreeSet<>(Comparator.comparing(Issue::code).thenComparing(Issue::position));

    private boolean leftOutBefore;

    /** None found yet. */
    public Contradictions() {
        for (CasesProblem problem : CasesProblem.values()) {
            singles.add(new Single(problem));
        }
    }

    /** Takes a line of any case file, one that was left out before included. */
    public void read(String line) {
        leftOutBefore |= line.startsWith(LEFT_OUT);
        String statement = statement(line);
        for (Single single : singles) {
            single.read(statement);
        }
    }

    /** The line as it has to stand, after all lines of all files were read. */
    public String judged(String line) {
        String statement = statement(line);
        for (Single single : singles) {
            String subject = single.contradicted(statement);
            if (subject != null) {
                issues.add(single.problem.at(subject));
                return LEFT_OUT + statement;
            }
        }
        return statement;
    }

    /** Whether any line has to be left out, or was before and may come back. */
    public boolean changesAny() {
        return leftOutBefore || singles.stream().anyMatch(single -> !single.twice.isEmpty());
    }

    /** A problem for each patient and study with a line that was judged to be left out, in the order of their pseudonyms. */
    public List<Issue> issues() {
        return List.copyOf(issues);
    }

    private static String statement(String line) {
        return line.startsWith(LEFT_OUT) ? line.substring(LEFT_OUT.length()) : line;
    }

    /** One property of which a thing has one value. */
    private static final class Single {
        private final CasesProblem problem;
        private final String property;
        private final TokenIndex subjects = new TokenIndex();
        private final IntColumn values = new IntColumn();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final BitSet twice = new BitSet();

        Single(CasesProblem problem) {
            this.problem = problem;
            this.property = "> <" + problem.property().getURI() + "> <";
        }

        void read(String line) {
            int at = line.indexOf(property);
            if (at < 0) {
                return;
            }
            int subject = subjects.number(line, token(line, at));
            String object = line.substring(at + property.length());
            int value = numbers.computeIfAbsent(object, any -> numbers.size());
            int known = values.get(subject);
            if (known != IntColumn.NOTHING && known != value) {
                twice.set(subject);
            }
            values.set(subject, value);
        }

        @Nullable
        String contradicted(String line) {
            int at = line.indexOf(property);
            boolean found = at > 0 && twice.get(subjects.number(line, token(line, at)));
            return found ? line.substring(1, at) : null;
        }

        private static int token(String line, int end) {
            return line.lastIndexOf('/', end) + 1;
        }
    }
}
