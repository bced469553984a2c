package org.sentinelle.present.finding;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sentinelle.present.chart.ChartSpecification;
import org.sentinelle.present.chart.ChartWords;
import org.sentinelle.present.chart.EffectChart;
import org.sentinelle.present.chart.EffectChart.Mark;
import org.sentinelle.present.chart.EffectChart.Panel;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Finding;

/** Pictures of effects by the time since a measure was adopted, and by group and time, of one finding or of several by their names. */
public final class EffectCharts {
    private static final String SUMMARIES = "summaries";
    private static final String GROUP_TIME = "group_time";
    private static final String EVENT = "event";

    /** How many effects a description tells: more are no description. */
    private static final int MOST_SAID = 15;

    private final ChartSubject subject;
    private final ChartWords words;

    public EffectCharts(ChartSubject subject, ChartWords words) {
        this.subject = subject;
        this.words = words;
    }

    /**
     * A picture of effects.
     *
     * @param value what they are effects on and how they are laid out
     * @param all as many as there are: what is too many is left out, and the remark says how many
     * @param missing how many effects there should be and are not
     */
    public EffectChart chart(String value, List<Panel> all, long missing) {
        List<Panel> shown = all.subList(0, Math.min(all.size(), EffectChart.MOST_PANELS));
        String remark = remark(all.size() - shown.size(), missing);
        List<String> said = new ArrayList<>(List.of(words.sentence(value)));
        shown.forEach(panel -> said.add(
                panel.name().isEmpty()
                        ? described(panel, true)
                        : words.text("group", panel.name(), described(panel, shown.size() == 1))));
        if (!remark.isEmpty()) {
            said.add(remark);
        }
        return new EffectChart(subject.id(), subject.title(), String.join(" ", said), shown, remark, labels(value));
    }

    /** By time since adoption; empty where no finding has such effects. */
    Optional<ChartSpecification> events(Map<String, Finding.Answered> findings) {
        List<Panel> panels = new ArrayList<>();
        findings.forEach((name, finding) -> {
            List<Mark> marks = DetailRows.named(finding, SUMMARIES)
                    .map(rows -> rows.each(EffectCharts::event))
                    .orElse(List.of());
            if (!marks.isEmpty()) {
                panels.add(new Panel(name, 0, marks));
            }
        });
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(chart(words.text("effects.event", subject.value()), panels, 0));
    }

    private static @Nullable Mark event(DetailRows.Row row) {
        return EVENT.equals(row.text("summary")) ? mark(row, "at") : null;
    }

    private static @Nullable Mark mark(DetailRows.Row row, String time) {
        Double at = row.number(time);
        Double value = row.number("estimate");
        return at == null || value == null
                ? null
                : new Mark(at, value, row.bounds("conf_low", "conf_high"), row.bounds("band_low", "band_high"));
    }

    /** A plot for each group of each finding, by calendar time; empty where no finding has such effects. */
    Optional<ChartSpecification> groups(Map<String, Finding.Answered> findings) {
        List<Panel> panels = new ArrayList<>();
        long missing = 0;
        for (Map.Entry<String, Finding.Answered> finding : findings.entrySet()) {
            DetailRows rows = DetailRows.named(finding.getValue(), GROUP_TIME).orElse(null);
            if (rows != null) {
                panels.addAll(panels(finding.getKey(), rows));
                missing += rows.rows().stream()
                        .filter(row -> row.number("estimate") == null)
                        .count();
            }
        }
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(chart(words.text("effects.groups", subject.value()), panels, missing));
    }

    private List<Panel> panels(String name, DetailRows rows) {
        Map<Double, List<Mark>> groups = new LinkedHashMap<>();
        for (DetailRows.Row row : rows.rows()) {
            Double group = row.number("group");
            Mark mark = mark(row, "time");
            if (group != null && mark != null) {
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(mark);
            }
        }
        List<Panel> panels = new ArrayList<>();
        groups.forEach((group, marks) -> {
            String adopted = words.text("effects.group", words.time(group));
            panels.add(new Panel(name.isEmpty() ? adopted : words.text("group", adopted, name), group, marks));
        });
        return panels;
    }

    private String remark(int more, long missing) {
        List<String> remarks = new ArrayList<>();
        if (more > 0) {
            remarks.add(words.text("more.curves", words.numbers().text(more)));
        }
        if (missing > 0) {
            remarks.add(words.text("effects.missing", words.numbers().text(missing)));
        }
        return String.join(" ", remarks);
    }

    private EffectChart.Labels labels(String value) {
        return new EffectChart.Labels(
                value,
                words.text("effects.before"),
                words.text("effects.after"),
                words.interval("interval", subject.level()),
                words.interval("effects.band", subject.level()),
                words.text("effects.adoption"),
                words.text("effects.without"),
                words.text("beyond"));
    }

    /** @param each whether each effect from adoption on is told, or their range */
    private String described(Panel panel, boolean each) {
        List<String> sentences = new ArrayList<>();
        List<Mark> before =
                panel.marks().stream().filter(m -> m.at() < panel.adopted()).toList();
        List<Mark> after =
                panel.marks().stream().filter(m -> m.at() >= panel.adopted()).toList();
        if (!before.isEmpty()) {
            sentences.add(range("describe.effects-before", before));
        }
        if (!after.isEmpty()) {
            List<String> said = after.stream().limit(MOST_SAID).map(this::said).toList();
            sentences.add(
                    each
                            ? words.text("describe.effects-after", words.listed(said))
                            : range("describe.effects-after-range", after));
        }
        sentences.addAll(band(panel.marks()));
        return String.join(" ", sentences);
    }

    private String range(String key, List<Mark> marks) {
        DoubleSummaryStatistics values = marks.stream().mapToDouble(Mark::value).summaryStatistics();
        return words.text(key, words.value(values.getMin()), words.value(values.getMax()));
    }

    private String said(Mark mark) {
        Bounds interval = mark.interval();
        return interval == null
                ? words.text("describe.effect", words.time(mark.at()), words.value(mark.value()))
                : words.text(
                        "describe.effect-interval",
                        words.time(mark.at()),
                        words.value(mark.value()),
                        words.value(interval.low()),
                        words.value(interval.high()));
    }

    /** Where the band leaves out 0; nothing where there is no band. */
    private List<String> band(List<Mark> marks) {
        if (marks.stream().allMatch(mark -> mark.band() == null)) {
            return List.of();
        }
        Predicate<@Nullable Bounds> excludes = band -> band != null && (band.low() > 0 || band.high() < 0);
        List<String> out = marks.stream()
                .filter(mark -> excludes.test(mark.band()))
                .map(mark -> words.time(mark.at()))
                .toList();
        return List.of(
                out.isEmpty()
                        ? words.text("describe.effects-band-holds")
                        : words.text("describe.effects-band", words.listed(out)));
    }
}
