package org.sentinelle.analyse.impact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.Period;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.ImpactResult.Check;
import org.sentinelle.result.ImpactResult.Comparison;
import org.sentinelle.result.Table;

/** The regression with effects of units and periods that many would run, and what its coefficient is made of. */
final class TwoWay {
    private static final String COEFFICIENT = "two_way";
    private static final String FORBIDDEN = "weight_compared_with_treated";
    private static final String COMPARISONS = "comparisons";

    /** So much of the coefficient from comparisons with those already treated makes it doubtful, as in did-bacon. */
    private static final double MUCH = 0.1;

    private final Period.Grain grain;
    private final int units;
    private final Finding finding;

    /** @param panel of which those units are taken that have a value in every period */
    TwoWay(ImpactDesign design, DidRun run, ImpactPanel panel) {
        ImpactPanel complete = panel.withoutCovariates().complete();
        this.grain = design.from().grain();
        this.units = complete.units(row -> true).size();
        this.finding = run.by("did-bacon", COEFFICIENT, Map.of("level", Double.toString(design.level())))
                .on(complete, ImpactPanel.Row::middle);
    }

    Check check() {
        Estimate coefficient = MainEffect.term(finding, COEFFICIENT);
        if (coefficient == null
                || !(finding instanceof Finding.Answered answered)
                || !(answered.summary().get(FORBIDDEN) instanceof Double weight)) {
            return MainEffect.none("two-way", CheckVerdicts.NOT_POSSIBLE);
        }
        String verdict = weight >= MUCH ? "compares-with-treated" : "compares-well";
        return new Check("two-way", Double.toString(weight), verdict, coefficient, units, List.of());
    }

    /** Empty where these data have none. */
    List<Comparison> comparisons() {
        return finding instanceof Finding.Answered answered
                ? answered.details().stream()
                        .filter(table -> table.name().equals(COMPARISONS))
                        .flatMap(table -> table.rows().stream().map(row -> comparison(table, row)))
                        .toList()
                : List.of();
    }

    private Comparison comparison(Table table, List<@Nullable Object> row) {
        Object other = row.get(table.column("other"));
        return new Comparison(
                String.valueOf(row.get(table.column("kind"))),
                period(row.get(table.column("treated"))),
                other == null ? null : period(other),
                number(row.get(table.column("estimate"))),
                number(row.get(table.column("weight"))));
    }

    private Period period(@Nullable Object cell) {
        return ImpactPanel.period((int) Math.round(number(cell)), grain);
    }

    private static double number(@Nullable Object cell) {
        return ((Number) Objects.requireNonNull(cell)).doubleValue();
    }
}
