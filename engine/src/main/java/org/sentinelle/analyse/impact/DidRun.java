package org.sentinelle.analyse.impact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.AnalysisRequest;
import org.sentinelle.analyse.CovarianceTable;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.Methods;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.ImpactDesign.Comparison;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

/**
 * Puts a panel to a method as an analysis file would.
 *
 * @param overall the method's term of the mean effect
 */
record DidRun(String file, String method, String overall, Map<String, String> options) {
    static final String EVENT = "event";
    static final String GROUP_TIME = "att";
    static final String SUMMARIES = "summaries";
    static final String GROUP_TIMES = "group_time";

    private static final String FEW_DRAWS = "99";

    DidRun {
        options = new TreeMap<>(options);
    }

    /** The group-time effects that the design asks for, of units that are all seen at every time or not. */
    static DidRun main(ImpactDesign design, boolean gaps) {
        return new DidRun(
                "designs/" + design.id() + ".yaml",
                "did-group-time",
                "overall_simple",
                Map.of(
                        "estimator",
                        design.estimator().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        "comparison",
                        comparison(design),
                        "base-period",
                        "universal",
                        "sampling",
                        gaps ? "unbalanced" : "panel",
                        "anticipation",
                        Integer.toString(design.anticipation()),
                        "level",
                        Double.toString(design.level()),
                        CovarianceTable.OPTION,
                        "true"));
    }

    static String comparison(ImpactDesign design) {
        return design.comparison() == Comparison.NEVER_ADOPTED ? "never-treated" : "not-yet-treated";
    }

    DidRun with(String option, String value) {
        Map<String, String> changed = new TreeMap<>(options);
        changed.put(option, value);
        return new DidRun(file, method, overall, changed);
    }

    /** The same with as few draws as may be, where only estimates are wanted. */
    DidRun quick() {
        return with("draws", FEW_DRAWS).with(CovarianceTable.OPTION, "false");
    }

    /** The same panel put to another method. */
    DidRun by(String other, String term, Map<String, String> otherOptions) {
        return new DidRun(file, other, term, otherOptions);
    }

    /** Whether the method is among those that came with the programme. */
    boolean isThere() {
        return Methods.find(method).isPresent();
    }

    Finding on(ImpactPanel panel, ToDoubleFunction<ImpactPanel.Row> outcome) {
        String covariates = IntStream.range(0, panel.covariates())
                .mapToObj(ImpactPanel::covariate)
                .collect(Collectors.joining(" + "));
        Map<String, List<String>> columns = Map.of(
                "unit", List.of(ImpactPanel.UNIT),
                "time", List.of(ImpactPanel.TIME),
                "first-treated", List.of(ImpactPanel.FIRST));
        String formula = ImpactPanel.OUTCOME + " ~ " + (covariates.isEmpty() ? "1" : covariates);
        return on(panel.table(outcome), formula, columns);
    }

    /** A regression on being treated, with effects of units and periods, units being the clusters. */
    Finding regression(ImpactPanel panel, ToDoubleFunction<ImpactPanel.Row> outcome) {
        String formula = String.join(
                " + ", ImpactPanel.OUTCOME + " ~ " + ImpactPanel.TREATED, ImpactPanel.UNIT, ImpactPanel.WHEN);
        return on(panel.table(outcome), formula, Map.of("cluster", List.of(ImpactPanel.UNIT)));
    }

    private Finding on(Table table, String formula, Map<String, List<String>> columns) {
        Method found = Methods.find(method).orElseThrow();
        AnalysisRequest request = new AnalysisRequest(file, formula, columns, options, Map.of());
        return found.run(AnalysisInput.bind(found.declaration(), request, table));
    }

    /** Its effects by their names in results: {@code overall}, {@code event[k]} and {@code att[g,t]}; none where it declined. */
    Map<String, Estimate> effects(Finding finding) {
        Map<String, Estimate> effects = new LinkedHashMap<>();
        if (finding instanceof Finding.Answered answered) {
            for (Estimate estimate : answered.estimates()) {
                if (estimate.term().equals(overall)) {
                    effects.put(EffectBounds.OVERALL, estimate);
                } else if (estimate.term().startsWith(EVENT + "[")
                        || estimate.term().startsWith(GROUP_TIME + "[")) {
                    effects.put(estimate.term(), estimate);
                }
            }
        }
        return effects;
    }
}
