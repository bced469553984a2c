package org.sentinelle.compute.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sentinelle.compute.plan.Formula;
import org.sentinelle.compute.plan.Term;
import org.sentinelle.compute.value.Figure.Known;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ObsStatus;

/**
 * The value that figures come to, or why they come to none.
 *
 * <p>With numerator n in [n1, n2], denominator d in [d1, d2] and the factor {@code per}:
 *
 * <ul>
 *   <li>count: [n1, n2];
 *   <li>mean: the same over the number of rows;
 *   <li>part whose rows are the whole's, with the rest r = d - n in [r1, r2]: the value n / (n + r) rises with n and falls with
 *       r, and both vary freely, so [n1 / (n1 + r2), n2 / (n2 + r1)] is attained;
 *   <li>part otherwise, and where persons of one code may be in the part or in the rest, knowing only n &lt;= d: [n1 / d2, min(1, n2 / d1)];
 *   <li>quotient: [n1 / d2, n2 / d1], by interval arithmetic;
 *   <li>ladder: from the least to the greatest score of the steps that are there.
 * </ul>
 *
 * <p>A denominator that is zero makes the quotient one that cannot exist, which is status M and not O: nothing is missing
 * from the reports, so asking again would not help. A denominator that may be zero leaves open whether it exists: status O.
 *
 * @param above what stands above the line, where something does
 * @param below what stands below it
 */
record Valuation(
        ObsStatus status,
        @Nullable Bounds bounds,
        Set<String> flags,
        @Nullable Bounds above,
        @Nullable Bounds below) {

    static Valuation of(Term term, List<Known> figures) {
        if (term instanceof Term.Leaf leaf) {
            return of(leaf.formula(), figures);
        }
        Term.Node node = (Term.Node) term;
        List<Valuation> values = new ArrayList<>();
        int from = 0;
        for (Term operand : node.of()) {
            int to = from + operand.slots().size();
            values.add(of(operand, figures.subList(from, to)));
            from = to;
        }
        return Combining.of(node.operator(), node.per(), values);
    }

    private static Valuation of(Formula formula, List<Known> figures) {
        Known n = figures.get(0);
        if (formula instanceof Formula.Count || formula instanceof Formula.Drawn) {
            return value(range(n), range(n), null);
        }
        if (formula instanceof Formula.MeanOfRows) {
            return mean(n);
        }
        if (formula instanceof Formula.Ladder ladder) {
            return ladder(ladder, figures);
        }
        if (formula instanceof Formula.Part part) {
            return part(part, figures);
        }
        if (formula instanceof Formula.Standardised standardised) {
            return StandardisedValue.of(standardised, figures);
        }
        return quotient(n, figures.get(1), formula.per());
    }

    private static Valuation mean(Known sum) {
        Bounds rows = Bounds.point(sum.rows());
        return sum.rows() == 0
                ? none(ObsStatus.M, Flags.ZERO_DENOMINATOR)
                : value(new Bounds(sum.low() / sum.rows(), sum.high() / sum.rows()), range(sum), rows);
    }

    private static Valuation ladder(Formula.Ladder ladder, List<Known> steps) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).rows() > 0) {
                low = Math.min(low, ladder.scores().get(i) * ladder.per());
                high = Math.max(high, ladder.scores().get(i) * ladder.per());
            }
        }
        return value(new Bounds(low, high), null, null);
    }

    private static Valuation part(Formula.Part part, List<Known> figures) {
        Known n = figures.get(0);
        Known d = figures.get(1);
        if (d.high() == 0) {
            return none(ObsStatus.M, Flags.ZERO_DENOMINATOR);
        }
        if (Math.max(d.low(), n.low()) == 0) {
            return none(ObsStatus.O, Flags.DENOMINATOR_MAY_BE_ZERO);
        }
        boolean freely = part.withRest() && !n.flags().contains(Flags.STRADDLING_BANDS);
        Bounds bounds = freely ? ofParts(n, figures.get(2), part.per()) : ofWhole(n, d, part.per());
        return value(bounds, range(n), range(d));
    }

    private static Valuation quotient(Known n, Known d, int per) {
        if (d.high() == 0) {
            return none(ObsStatus.M, Flags.ZERO_DENOMINATOR);
        }
        if (d.low() == 0) {
            return none(ObsStatus.O, Flags.DENOMINATOR_MAY_BE_ZERO);
        }
        return value(
                new Bounds(quotient(n.low(), d.high(), per), quotient(n.high(), d.low(), per)), range(n), range(d));
    }

    private static Bounds ofParts(Known n, Known r, int per) {
        return new Bounds(quotient(n.low(), n.low() + r.high(), per), quotient(n.high(), n.high() + r.low(), per));
    }

    private static Bounds ofWhole(Known n, Known d, int per) {
        double high = n.high() >= d.low() ? per : quotient(n.high(), d.low(), per);
        return new Bounds(quotient(n.low(), d.high(), per), high);
    }

    private static double quotient(double part, double whole, int per) {
        return part * per / whole;
    }

    private static Bounds range(Known figure) {
        return new Bounds(figure.low(), figure.high());
    }

    static Valuation value(Bounds bounds, @Nullable Bounds above, @Nullable Bounds below) {
        return new Valuation(ObsStatus.A, bounds, Set.of(), above, below);
    }

    static Valuation none(ObsStatus status, String flag) {
        return new Valuation(status, null, Set.of(flag), null, null);
    }

    /** The same over so many years: what it would be over one. */
    Valuation annualised(double years) {
        return bounds == null || years == 1
                ? this
                : new Valuation(
                        status,
                        new Bounds(bounds.low() / years, bounds.high() / years),
                        Figure.union(flags, Set.of(Flags.ANNUALISED)),
                        above,
                        below);
    }
}
