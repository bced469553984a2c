package org.sentinelle.present.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.RuleOutcome;
import org.sentinelle.result.RuleOutcome.Breach;
import org.sentinelle.result.Table;

/** What the data rules found: a row of rank 0 for each rule, then its clearest breaches from rank 1. */
public final class RuleOutcomeTable {
    public static final String NAME = "rule_outcomes";

    private RuleOutcomeTable() {}

    private record Line(
            RuleOutcome outcome, long rank, @Nullable Breach breach) {}

    public static Table of(List<RuleOutcome> outcomes) {
        List<Line> lines = outcomes.stream()
                .sorted(Comparator.comparing(RuleOutcome::dataset).thenComparing(RuleOutcome::rule))
                .flatMap(o -> lines(o).stream())
                .toList();
        Layout<Line> layout = new Layout<>();
        layout.text("dataset", "Id of the dataset", l -> l.outcome().dataset())
                .text("rule", "Id of the rule", l -> l.outcome().rule())
                .integer("rank", "0 for the rule itself, then its clearest breaches", Line::rank)
                .integer("checked", "Area-periods checked", l -> l.outcome().checked())
                .integer("above", "Those certainly too high", l -> l.outcome().above())
                .integer("below", "Those certainly too low", l -> l.outcome().below())
                .text(
                        "area",
                        "Area of the breach",
                        l -> l.breach() == null ? null : l.breach().area())
                .text(
                        "period",
                        "Period of the breach",
                        l -> l.breach() == null ? null : l.breach().period())
                .bounds("said", "sum of the parts, or lower count", l -> said(l.breach()))
                .bounds("against", "total, or upper count", l -> against(l.breach()));
        return layout.table(NAME, lines);
    }

    private static @Nullable Bounds said(@Nullable Breach breach) {
        return breach == null ? null : breach.said();
    }

    private static @Nullable Bounds against(@Nullable Breach breach) {
        return breach == null ? null : breach.against();
    }

    private static List<Line> lines(RuleOutcome outcome) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(outcome, 0, null));
        for (int i = 0; i < outcome.worst().size(); i++) {
            lines.add(new Line(outcome, i + 1L, outcome.worst().get(i)));
        }
        return lines;
    }

    private record Rule(String dataset, String id, long checked, long above, long below) {}

    /** The outcomes of a table that {@link #of} made; throws {@link IllegalArgumentException} for any other. */
    public static List<RuleOutcome> read(Table table) {
        Map<Rule, List<Breach>> breaches = new LinkedHashMap<>();
        for (Line line : Reading.all(table, RuleOutcomeTable::line)) {
            RuleOutcome whole = line.outcome();
            Rule rule = new Rule(whole.dataset(), whole.rule(), whole.checked(), whole.above(), whole.below());
            List<Breach> found = breaches.computeIfAbsent(rule, r -> new ArrayList<>());
            if (line.breach() != null) {
                found.add(line.breach());
            }
        }
        List<RuleOutcome> outcomes = new ArrayList<>();
        breaches.forEach((rule, found) -> outcomes.add(
                new RuleOutcome(rule.dataset(), rule.id(), rule.checked(), rule.above(), rule.below(), found)));
        return outcomes;
    }

    private static Line line(Reading row) {
        RuleOutcome outcome = new RuleOutcome(
                row.text("dataset"),
                row.text("rule"),
                row.integer("checked"),
                row.integer("above"),
                row.integer("below"),
                List.of());
        return new Line(outcome, row.integer("rank"), breach(row));
    }

    private static @Nullable Breach breach(Reading row) {
        Bounds said = row.bounds("said");
        Bounds against = row.bounds("against");
        return said == null || against == null ? null : new Breach(row.text("area"), row.text("period"), said, against);
    }
}
