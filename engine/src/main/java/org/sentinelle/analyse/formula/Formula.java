package org.sentinelle.analyse.formula;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A model as researchers write it: {@code response ~ terms | absorbed effects}, with random terms in parentheses among the terms.
 *
 * @param text as it was written
 * @param intercept whether there is a constant
 * @param terms in the order of the columns: those of one factor first, then those of two, and so on
 * @param offsets parts of the predictor that are known beforehand: {@code offset(log(population))}
 * @param effects absorbed, one level each: {@code | origin + destination^year}
 * @param random {@code (1 + x | group)}
 */
public record Formula(
        String text,
        Expression response,
        boolean intercept,
        List<Term> terms,
        List<Expression> offsets,
        List<Effect> effects,
        List<RandomTerm> random) {

    /** A product of factors: {@code log(income):schooling}; of a single one, that factor. */
    public record Term(List<Expression> factors) {
        public Term {
            factors = List.copyOf(factors);
        }

        public String text() {
            return factors.stream().map(Expression::text).collect(Collectors.joining(":"));
        }

        Stream<String> names() {
            return factors.stream().flatMap(Expression::names);
        }

        boolean isOver(Term other) {
            return factors.size() == other.factors.size() && factors.containsAll(other.factors);
        }
    }

    /** A constant for each combination of the values of some columns. */
    public record Effect(List<String> columns) {
        public Effect {
            columns = List.copyOf(columns);
        }

        public String text() {
            return String.join("^", columns);
        }
    }

    /**
     * Deviations of each group from the whole.
     *
     * @param correlated whether those of one group go together; not so after {@code ||}
     * @param group the columns whose combinations of values are the groups
     */
    public record RandomTerm(boolean intercept, List<Term> terms, boolean correlated, List<String> group) {
        public RandomTerm {
            terms = List.copyOf(terms);
            group = List.copyOf(group);
        }

        public String groupText() {
            return String.join(":", group);
        }
    }

    public Formula {
        terms = List.copyOf(terms);
        offsets = List.copyOf(offsets);
        effects = List.copyOf(effects);
        random = List.copyOf(random);
    }

    /**
     * Reads a formula.
     *
     * @throws FormulaException where it says something that is not understood
     */
    public static Formula parse(String text) {
        return new FormulaParser(text).parse();
    }

    /** The columns it reads, each once, in the order in which they are named. */
    public List<String> columns() {
        return Stream.of(
                        response.names(),
                        terms.stream().flatMap(Term::names),
                        offsets.stream().flatMap(Expression::names),
                        effects.stream().flatMap(e -> e.columns().stream()),
                        random.stream()
                                .flatMap(r ->
                                        Stream.concat(r.terms().stream().flatMap(Term::names), r.group().stream())))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }
}
