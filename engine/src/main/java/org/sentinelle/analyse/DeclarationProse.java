package org.sentinelle.analyse;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a declaration as plain text. */
final class DeclarationProse {
    private DeclarationProse() {}

    static String of(MethodDeclaration d) {
        return d.id() + ": " + d.name() + " (family " + d.family() + ")\n"
                + d.purpose() + "\n"
                + formula(d.formula())
                + section("Columns", d.columns(), ColumnRole::prose)
                + section("Give one of", d.oneOf(), group -> String.join(" with ", group))
                + section("Options", d.options(), MethodOption::prose)
                + section("Estimates", d.terms(), MethodDeclaration.Term::prose)
                + section("Declines with", d.reasons(), r -> r.code() + ": " + r.when());
    }

    private static String formula(MethodDeclaration.FormulaUse use) {
        return switch (use) {
            case NONE -> "";
            case FIXED -> "Formula: outcome ~ terms\n";
            case ABSORBED -> "Formula: outcome ~ terms, or outcome ~ terms | absorbed effects\n";
            case ANY -> "Formula: as the method takes it that is run\n";
            case RANDOM -> "Formula: outcome ~ terms + (terms | group)\n";
            case ANOTHERS -> "Formula: that of the method it runs\n";
        };
    }

    private static <T> String section(String title, List<T> entries, Function<T, String> line) {
        return entries.isEmpty()
                ? ""
                : entries.stream()
                        .map(e -> "  " + line.apply(e) + "\n")
                        .collect(Collectors.joining("", title + "\n", ""));
    }
}
