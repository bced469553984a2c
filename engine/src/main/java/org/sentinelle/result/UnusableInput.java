package org.sentinelle.result;

import java.util.List;
import java.util.stream.Collectors;

/** A source file that cannot be read as what it claims to be; the whole file is refused, no row of it is used. */
public final class UnusableInput extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    public UnusableInput(List<Problem> problems) {
        super(problems.stream().map(Problem::text).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
