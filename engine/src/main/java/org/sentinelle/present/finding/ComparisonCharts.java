package org.sentinelle.present.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelle.present.chart.ChartSpecification;
import org.sentinelle.present.chart.ChartWords;
import org.sentinelle.present.chart.ScatterChart;
import org.sentinelle.present.chart.ScatterChart.Dot;
import org.sentinelle.present.chart.ScatterChart.Kind;
import org.sentinelle.present.chart.ScatterChart.Panel;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

/** Pictures of the comparisons that a two-way coefficient is the mean of, of one finding or of several by their names. */
public final class ComparisonCharts {
    private static final String COMPARISONS = "comparisons";
    private static final String TWO_WAY = "two_way";

    /** As the methods name them; comparisons with units treated already stand out by their mark. */
    private static final List<String> KINDS =
            List.of("treated-with-never", "later-with-earlier", "earlier-with-later", "later-with-always");

    private final ChartSubject subject;
    private final ChartWords words;

    public ComparisonCharts(ChartSubject subject, ChartWords words) {
        this.subject = subject;
        this.words = words;
    }

    /** Who is compared with whom, in words. */
    public String kind(String kind) {
        return words.text("bacon." + kind);
    }

    /** A plot of comparisons by their kinds beside the coefficient. */
    public Panel panel(String name, Map<String, List<Dot>> dots, double twoWay) {
        return new Panel(
                name,
                KINDS.stream()
                        .map(kind -> new Kind(kind(kind), dots.getOrDefault(kind, List.of())))
                        .toList(),
                twoWay);
    }

    /**
     * A picture of as many plots as can be read; the remark says how many are left out.
     *
     * @param value what the upright axis holds
     */
    public ScatterChart chart(String value, List<Panel> all) {
        List<Panel> shown = all.subList(0, Math.min(all.size(), ScatterChart.MOST_PANELS));
        int more = all.size() - shown.size();
        String remark =
                more == 0 ? "" : words.text("more.curves", words.numbers().text(more));
        List<String> said = new ArrayList<>(List.of(words.sentence(value)));
        shown.forEach(panel -> said.add(
                panel.name().isEmpty() ? described(panel) : words.text("group", panel.name(), described(panel))));
        if (more > 0) {
            said.add(remark);
        }
        return new ScatterChart(
                subject.id(),
                subject.title(),
                String.join(" ", said),
                shown,
                remark,
                new ScatterChart.Labels(
                        value,
                        words.text("bacon.weight"),
                        shown.size() == 1 ? twoWay(shown.get(0)) : words.text("bacon.two-way.any")));
    }

    private String twoWay(Panel panel) {
        return words.text("bacon.two-way", words.value(panel.reference()));
    }

    /** Empty where no finding has comparisons. */
    Optional<ChartSpecification> of(Map<String, Finding.Answered> findings) {
        List<Panel> panels = new ArrayList<>();
        findings.forEach((name, finding) -> {
            Double twoWay = finding.estimates().stream()
                    .filter(e -> e.term().equals(TWO_WAY))
                    .findFirst()
                    .map(Estimate::estimate)
                    .orElse(null);
            Map<String, List<Dot>> dots = dots(finding);
            if (twoWay != null && !dots.isEmpty()) {
                panels.add(panel(name, dots, twoWay));
            }
        });
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(chart(words.text("bacon.value", subject.value()), panels));
    }

    private static Map<String, List<Dot>> dots(Finding.Answered finding) {
        Map<String, List<Dot>> dots = new LinkedHashMap<>();
        DetailRows.named(finding, COMPARISONS)
                .ifPresent(rows -> rows.rows().forEach(row -> {
                    String kind = row.text("kind");
                    Dot dot = dot(row);
                    if (kind != null && dot != null && KINDS.contains(kind)) {
                        dots.computeIfAbsent(kind, k -> new ArrayList<>()).add(dot);
                    }
                }));
        return dots;
    }

    private static @Nullable Dot dot(DetailRows.Row row) {
        Double weight = row.number("weight");
        Double value = row.number("estimate");
        return weight == null || value == null || weight < 0 ? null : new Dot(weight, value);
    }

    private String described(Panel panel) {
        List<String> said = new ArrayList<>();
        said.add(twoWay(panel) + ".");
        for (Kind kind : panel.kinds()) {
            double weight = kind.dots().stream().mapToDouble(Dot::weight).sum();
            double sum = kind.dots().stream()
                    .mapToDouble(d -> d.weight() * d.value())
                    .sum();
            if (weight > 0) {
                said.add(words.text(
                        "describe.comparisons",
                        kind.name(),
                        words.numbers().text(kind.dots().size()),
                        words.value(weight),
                        words.value(sum / weight)));
            }
        }
        return String.join(" ", said);
    }
}
