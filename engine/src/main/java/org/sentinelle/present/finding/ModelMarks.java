package org.sentinelle.present.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelle.present.chart.CoefficientChart.Mark;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

/**
 * The coefficients of a model as marks, the constant left out.
 *
 * @param kind coefficients, odds ratios or rate ratios
 * @param unit of the first, which tells scales apart that cannot stand on one axis
 * @param marks by the name of the term, in the order of the finding
 */
record ModelMarks(String name, String kind, String unit, Map<String, Mark> marks) {
    static final String COEFFICIENT = "coefficient";
    private static final List<String> RATIOS = List.of("odds_ratio", "rate_ratio");

    /** Empty where a finding has no coefficient that could be drawn. */
    static Optional<ModelMarks> of(String name, Finding finding) {
        if (!(finding instanceof Finding.Answered answered)) {
            return Optional.empty();
        }
        if (answered.estimates().stream()
                .noneMatch(e -> TermNames.in(e.term(), COEFFICIENT).isPresent())) {
            return Optional.empty();
        }
        for (String ratio : RATIOS) {
            ModelMarks ratios = of(name, ratio, answered);
            if (!ratios.marks.isEmpty()) {
                return Optional.of(ratios);
            }
        }
        ModelMarks coefficients = of(name, COEFFICIENT, answered);
        return coefficients.marks.isEmpty() ? Optional.empty() : Optional.of(coefficients);
    }

    private static ModelMarks of(String name, String kind, Finding.Answered answered) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        String unit = "";
        for (Estimate estimate : answered.estimates()) {
            String term = TermNames.in(estimate.term(), kind).orElse("");
            Mark mark = term.isEmpty() || TermNames.isConstant(term) ? null : mark(estimate, kind);
            if (mark != null) {
                marks.put(term, mark);
                unit = estimate.unit();
            }
        }
        return new ModelMarks(name, kind, unit, marks);
    }

    private static @Nullable Mark mark(Estimate estimate, String kind) {
        Double value = estimate.estimate();
        boolean ratio = RATIOS.contains(kind);
        if (value == null || (ratio && !(value > 0))) {
            return null;
        }
        Double low = estimate.confLow();
        Double high = estimate.confHigh();
        if (low == null || high == null || low > high || (ratio && !(low > 0))) {
            return new Mark(value, null);
        }
        return new Mark(value, new Bounds(low, high));
    }

    boolean isRatio() {
        return RATIOS.contains(kind);
    }

    boolean isComparable(ModelMarks other) {
        return kind.equals(other.kind) && (isRatio() || unit.equals(other.unit));
    }
}
