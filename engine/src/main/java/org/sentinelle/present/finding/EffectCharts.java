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

/** Pictures of effects by the time since a measure was adopted, and by group and time. */
final class EffectCharts {
    private static final String SUMMARIES = "summaries";
    private static final String GROUP_TIME = "group_time";
    private static final String EVENT = "event";

    /** How many effects a description tells: more are no description. */
    private static final int MOST_SAID = 15;

    private final ChartSubject subject;
    private final ChartWords words;

    EffectCharts(ChartSubject subject, ChartWords words) {
        this.subject = subject;
        this.words = words;
    }

    /** By time since adoption; empty where the finding has no such effects. */
    Optional<ChartSpecification> events(Finding.Answered finding) {
        List<Mark> marks = DetailRows.named(finding, SUMMARIES)
                .map(rows -> rows.each(this::event))
                .orElse(List.of());
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        String value = words.text("effects.event", subject.value());
        Panel panel = new Panel("", 0, marks);
        return Optional.of(new EffectChart(
                subject.id(),
                subject.id(),
                value + ". " + described(panel) + band(marks),
                List.of(panel),
                "",
                labels(value)));
    }

    private @Nullable Mark event(DetailRows.Row row) {
        return EVENT.equals(row.text("summary")) ? mark(row, "at") : null;
    }

    private static @Nullable Mark mark(DetailRows.Row row, String time) {
        Double at = row.number(time);
        Double value = row.number("estimate");
        return at == null || value == null
                ? null
                : new Mark(at, value, row.bounds("conf_low", "conf_high"), row.bounds("band_low", "band_high"));
    }

    /** A plot for each group, by calendar time; empty where the finding has no such effects. */
    Optional<ChartSpecification> groups(Finding.Answered finding) {
        Optional<DetailRows> rows = DetailRows.named(finding, GROUP_TIME);
        List<Panel> panels = rows.map(this::panels).orElse(List.of());
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        List<Panel> shown = panels.subList(0, Math.min(panels.size(), EffectChart.MOST_PANELS));
        String id = subject.id() + "-groups";
        String value = words.text("effects.groups", subject.value());
        String remark = remark(panels.size() - shown.size(), rows.orElseThrow());
        List<String> said = shown.stream()
                .map(panel -> words.text("group", panel.name(), described(panel)))
                .toList();
        return Optional.of(new EffectChart(
                id,
                id,
                value + ". " + String.join(" ", said) + (remark.isEmpty() ? "" : " " + remark),
                shown,
                remark,
                labels(value)));
    }

    private List<Panel> panels(DetailRows rows) {
        Map<Double, List<Mark>> groups = new LinkedHashMap<>();
        for (DetailRows.Row row : rows.rows()) {
            Double group = row.number("group");
            Mark mark = mark(row, "time");
            if (group != null && mark != null) {
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(mark);
            }
        }
        List<Panel> panels = new ArrayList<>();
        groups.forEach(
                (group, marks) -> panels.add(new Panel(words.text("effects.group", words.time(group)), group, marks)));
        return panels;
    }

    private String remark(int more, DetailRows rows) {
        List<String> remarks = new ArrayList<>();
        if (more > 0) {
            remarks.add(words.text("more.curves", words.numbers().text(more)));
        }
        long missing = rows.rows().stream()
                .filter(row -> row.number("estimate") == null)
                .count();
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

    private String described(Panel panel) {
        List<String> sentences = new ArrayList<>();
        List<Mark> before =
                panel.marks().stream().filter(m -> m.at() < panel.adopted()).toList();
        List<Mark> after =
                panel.marks().stream().filter(m -> m.at() >= panel.adopted()).toList();
        if (!before.isEmpty()) {
            DoubleSummaryStatistics values =
                    before.stream().mapToDouble(Mark::value).summaryStatistics();
            sentences.add(
                    words.text("describe.effects-before", words.value(values.getMin()), words.value(values.getMax())));
        }
        if (!after.isEmpty()) {
            List<String> said = after.stream().limit(MOST_SAID).map(this::said).toList();
            sentences.add(words.text("describe.effects-after", words.listed(said)));
        }
        return String.join(" ", sentences);
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
    private String band(List<Mark> marks) {
        if (marks.stream().allMatch(mark -> mark.band() == null)) {
            return "";
        }
        Predicate<@Nullable Bounds> excludes = band -> band != null && (band.low() > 0 || band.high() < 0);
        List<String> out = marks.stream()
                .filter(mark -> excludes.test(mark.band()))
                .map(mark -> words.time(mark.at()))
                .toList();
        return " "
                + (out.isEmpty()
                        ? words.text("describe.effects-band-holds")
                        : words.text("describe.effects-band", words.listed(out)));
    }
}
