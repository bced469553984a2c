package org.sentinelle.analyse.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentinelle.analyse.formula.Formula;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.analyse.formula.ModelFrame.Grouping;
import org.sentinelle.stats.mixed.RandomTerm;

/**
 * A random term of a formula with its groups and its columns.
 *
 * @param term as the formula has it; after {@code ||} one for the constant and one for each term
 */
record Deviation(Formula.RandomTerm term, Grouping grouping, List<String> names, double[][] z) {
    static List<Deviation> of(ModelFrame frame) {
        return frame.formula().random().stream()
                .flatMap(Deviation::parts)
                .map(part -> of(frame, part))
                .toList();
    }

    private static Deviation of(ModelFrame frame, Formula.RandomTerm part) {
        ModelFrame.Columns columns = frame.random(part);
        return new Deviation(part, frame.grouping(part), columns.names(), columns.x());
    }

    /** As lme4 takes {@code ||}: the constant apart, and each term, whose columns still go together. */
    private static Stream<Formula.RandomTerm> parts(Formula.RandomTerm term) {
        if (term.correlated()) {
            return Stream.of(term);
        }
        List<Formula.RandomTerm> parts = new ArrayList<>();
        if (term.intercept()) {
            parts.add(new Formula.RandomTerm(true, List.of(), true, term.group()));
        }
        term.terms().forEach(t -> parts.add(new Formula.RandomTerm(false, List.of(t), true, term.group())));
        return parts.stream();
    }

    /** The simpler ones that are held against it: without one of its slopes each, or no deviation at all (empty). */
    List<List<Deviation>> simpler(ModelFrame frame) {
        if (term.terms().isEmpty() || (!term.intercept() && term.terms().size() == 1)) {
            return List.of(List.of());
        }
        return term.terms().stream()
                .map(left -> List.of(of(frame, without(left))))
                .toList();
    }

    private Formula.RandomTerm without(Formula.Term left) {
        return new Formula.RandomTerm(
                term.intercept(),
                term.terms().stream().filter(t -> !t.equals(left)).toList(),
                true,
                term.group());
    }

    RandomTerm columns() {
        return new RandomTerm(grouping.of(), grouping.size(), z);
    }

    /** The grouping: the level at which it deviates. */
    String level() {
        return grouping.name();
    }

    /** {@code Days | Subject}. */
    String text() {
        return Stream.concat(
                                Stream.of(term.intercept() ? "1" : "0"),
                                term.terms().stream().map(Formula.Term::text))
                        .collect(Collectors.joining(" + "))
                + " | " + level();
    }

    /** What an estimate of one of its columns is called. */
    String key(int column) {
        return names.get(column) + " | " + level();
    }

    /** The mean over rows of the variance that it gives them, z'Vz: P. Johnson (2014), doi:10.1111/2041-210X.12225. */
    double meanVariance(double[][] variance) {
        int n = grouping.of().length;
        double sum = 0;
        for (int a = 0; a < z.length; a++) {
            for (int b = 0; b < z.length; b++) {
                double products = 0;
                for (int i = 0; i < n; i++) {
                    products += z[a][i] * z[b][i];
                }
                sum += variance[a][b] * products / n;
            }
        }
        return Math.max(0, sum);
    }
}
