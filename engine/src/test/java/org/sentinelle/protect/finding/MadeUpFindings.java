package org.sentinelle.protect.finding;

import static org.sentinelle.protect.finding.CountsOfStates.TEN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.protect.finding.Studied.Behind;
import org.sentinelle.protect.finding.Support.Cases;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Table;

/** Findings to judge, and what is left of them. */
final class MadeUpFindings {
    private MadeUpFindings() {}

    static Judgement judge(Ledger ledger, Studied studied) {
        return new FindingRules(TEN, ledger).judge(studied);
    }

    static Studied model(Finding finding, Fit fit, Map<String, Support> terms) {
        return new Studied(finding, new Cases(fit.cases()), fit, new Behind(terms, Map.of(), Map.of()), List.of());
    }

    static Studied ofCases(Finding finding, Map<String, Support> terms, List<Set<String>> strata) {
        return new Studied(finding, new Cases(500), null, new Behind(terms, Map.of(), Map.of()), strata);
    }

    static Support cases(long cases, long... groups) {
        return new Cases(cases, LongStream.of(groups).boxed().toList(), List.of(), List.of());
    }

    static Finding answered(Map<String, Object> summary, List<Table> details, String... terms) {
        List<Estimate> estimates = new ArrayList<>();
        for (String term : terms) {
            estimates.add(estimate(term, 1.5));
        }
        return new Finding.Answered("method", summary, estimates, details);
    }

    static Estimate estimate(String term, @Nullable Double value) {
        return new Estimate(
                term, value, null, null, "1", 0.2, 1.1, 1.9, 0.95, 2.5, null, 0.01, null, null, 500L, List.of());
    }

    static Table table(String name, int rows) {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            cells.add(row("row " + row, (long) row));
        }
        return new Table(
                name,
                List.of(
                        new Table.Column("label", Table.Type.TEXT, "What it is about"),
                        new Table.Column("count", Table.Type.INTEGER, "How many")),
                cells);
    }

    static List<@Nullable Object> row(String label, @Nullable Long count) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(label);
        row.add(count);
        return row;
    }

    static Map<String, @Nullable Double> values(Judgement judged) {
        Map<String, @Nullable Double> values = new LinkedHashMap<>();
        ((Finding.Answered) judged.shown()).estimates().forEach(e -> values.put(e.term(), e.estimate()));
        return values;
    }

    static List<WithheldReason> reasons(Judgement judged) {
        return judged.withheld().stream().map(Withheld::reason).toList();
    }
}
