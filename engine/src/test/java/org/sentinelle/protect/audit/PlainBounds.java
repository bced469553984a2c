package org.sentinelle.protect.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sentinelle.protect.audit.AuditFinding.Kind;
import org.sentinelle.stats.optimise.LinearProgramme;
import org.sentinelle.stats.optimise.LinearProgramme.Term;
import org.sentinelle.stats.optimise.Solution;

/** What a count can be at most and at least, by one programme each over every row of the scene and what single rows say of columns. */
final class PlainBounds {
    private static final double ROUND_OFF = 1e-5;

    private final List<LinearProgramme.Row> rows = new ArrayList<>();
    private final Limits limits;
    private final int columns;

    PlainBounds(Scene scene) {
        columns = scene.columns().count();
        limits = new Limits(columns);
        for (Territory territory : scene.territories()) {
            territory.idle().forEach(limits::fixAtZero);
            limits.tighten(territory.rows());
            territory.rows().forEach(row -> rows.add(written(row)));
        }
        for (int column = 0; column < columns; column++) {
            double high = limits.high(column) == Limits.NONE ? Double.POSITIVE_INFINITY : limits.high(column);
            rows.add(new LinearProgramme.Row(List.of(new Term(column, 1)), limits.low(column), high));
        }
    }

    private static LinearProgramme.Row written(Row row) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < row.length(); i++) {
            terms.add(new Term(row.column(i), row.coefficient(i)));
        }
        return new LinearProgramme.Row(
                terms,
                row.hasLow() ? row.low() : Double.NEGATIVE_INFINITY,
                row.hasHigh() ? row.high() : Double.POSITIVE_INFINITY);
    }

    /** That the target's verdict, and where there is one its bounds, are those of the programmes. */
    void check(Target target) {
        Extent extent = target.extent();
        double most = extent.givenMost() + above(extent.most(), -1);
        double least = extent.givenLeast() + above(extent.least(), 1);
        long high = most > Integer.MAX_VALUE ? Integer.MAX_VALUE : (long) Math.floor(most + ROUND_OFF);
        long low = (long) Math.ceil(least - ROUND_OFF);
        Kind kind = kind(target, low, high);
        assertThat(target.verdict().orElse(null))
                .as("%s %s..%s", target.cell().text(), least, most)
                .isEqualTo(kind);
        if (kind != null) {
            assertThat(target.least() + ".." + target.most())
                    .as(target.cell().text())
                    .isEqualTo(low + ".." + high);
        }
    }

    private static Kind kind(Target target, long low, long high) {
        int threshold = target.space().threshold();
        if (target.isChange()) {
            return high < threshold && low > -threshold && (high != 0 || low != 0) ? Kind.CHANGE : null;
        }
        if (high < threshold) {
            return high > 0 ? Kind.BELOW : null;
        }
        return !target.isStated() && low < threshold && high - low < threshold ? Kind.NARROW : null;
    }

    /** The optimum over what the columns have above their lower limits. */
    private double above(Sum sum, int sign) {
        List<Double> costs = new ArrayList<>(Collections.nCopies(columns, 0.0));
        double given = 0;
        for (int i = 0; i < sum.length(); i++) {
            costs.set(sum.unknown(i), (double) sign * sum.coefficient(i));
            given += (double) sum.coefficient(i) * limits.low(sum.unknown(i));
        }
        Solution solution = new LinearProgramme(costs, rows).minimise();
        if (solution == Solution.None.UNBOUNDED) {
            return -sign * Double.POSITIVE_INFINITY;
        }
        return sign * ((Solution.Optimal) solution).value() - given;
    }
}
