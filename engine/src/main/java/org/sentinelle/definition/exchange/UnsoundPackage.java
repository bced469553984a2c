package org.sentinelle.definition.exchange;

import java.util.List;
import java.util.stream.Collectors;
import org.sentinelle.result.Problem;

/** A package that is refused as a whole; nothing of it was written anywhere. */
public final class UnsoundPackage extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String REMEDY = "Ask who sent it for the package as it was exported, and for its hash.";
    private final transient List<Problem> problems;

    UnsoundPackage(List<Problem> problems) {
        super(problems.stream().sorted().map(Problem::text).collect(Collectors.joining(System.lineSeparator())));
        this.problems = problems.stream().sorted().toList();
    }

    /** One fault of the package as it arrived. */
    static UnsoundPackage because(String file, String what) {
        return new UnsoundPackage(List.of(new Problem(printable(file), 0, what, REMEDY)));
    }

    public List<Problem> problems() {
        return problems;
    }

    /** A name from a foreign file, so that it can neither move the cursor nor fill the screen. */
    static String printable(String name) {
        String shown = name.codePoints()
                .limit(80)
                .map(c -> Character.isLetterOrDigit(c) || " ._-/\\:".indexOf(c) >= 0 ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return shown.isEmpty() ? "(no name)" : shown;
    }
}
