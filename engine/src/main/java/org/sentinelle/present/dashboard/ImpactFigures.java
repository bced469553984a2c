package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;
import org.sentinelle.present.chart.ChartWords;
import org.sentinelle.present.chart.EffectChart.Mark;
import org.sentinelle.present.chart.EffectChart.Panel;
import org.sentinelle.present.chart.ScatterChart.Dot;
import org.sentinelle.present.finding.ChartSubject;
import org.sentinelle.present.finding.ComparisonCharts;
import org.sentinelle.present.finding.EffectCharts;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.ImpactResult.Check;
import org.sentinelle.result.ImpactResult.Comparison;
import org.sentinelle.result.ImpactResult.Effect;
import org.sentinelle.result.ImpactResult.GroupTime;

/** The pictures of an impact design, each with what is to be seen in it, how to read it, and all its values as a table. */
record ImpactFigures(ImpactInputs input, ImpactWords words) {
    private static final String EVENTS = "events";
    private static final String GROUPS = "groups";
    private static final String COMPARISONS = "comparisons";

    /** All pictures there may be. */
    static final List<String> IDS = List.of(EVENTS, GROUPS, COMPARISONS);

    private static final double MONTHS = 12;

    /** Comparisons with units that had adopted already: those that can mislead. */
    private static final List<String> WITH_ADOPTERS = List.of("later-with-earlier", "later-with-always");

    /** The effects by time since adoption, then by group and period; what the result does not hold is left out. */
    List<ImpactPage.Picture> effects() {
        List<ImpactPage.Picture> pictures = new ArrayList<>();
        if (!input.result().events().isEmpty()) {
            pictures.add(events(input.result().events()));
        }
        if (!input.result().groups().isEmpty()) {
            pictures.add(groups(input.result().groups()));
        }
        return pictures;
    }

    private ImpactPage.Picture events(List<Effect> events) {
        List<Mark> marks = events.stream()
                .map(event -> mark(Objects.requireNonNull(event.since()), event))
                .filter(Objects::nonNull)
                .toList();
        String heading = words.text("by-time");
        EffectCharts charts = new EffectCharts(subject(EVENTS, heading), chartWords());
        String value = words.text("by-time.value", words.unit(), since());
        List<String> reading =
                new ArrayList<>(List.of(words.text("by-time.read", level()), words.text("by-time.before")));
        if (input.result().shape().censored() > 0) {
            reading.add(words.text("by-time.bounds"));
        }
        return picture(
                EVENTS,
                heading,
                reading,
                new Figure(
                        charts.chart(value, List.of(new Panel("", 0, marks)), 0),
                        seen(events),
                        new ImpactTables(words).events(events, since()),
                        chartWords().numbers()));
    }

    private ImpactPage.Picture picture(String id, String heading, List<String> reading, Figure figure) {
        return new ImpactPage.Picture(id, heading, reading, figure, ImpactPages.pictureName(input.design(), id));
    }

    private String since() {
        return words.text("since." + input.design().from().grain().name());
    }

    private ChartWords chartWords() {
        return ChartWords.in(words.words().language());
    }

    private String level() {
        return words.percent(input.design().level());
    }

    private ChartSubject subject(String id, String title) {
        return new ChartSubject(id, words.unit(), input.design().level(), null)
                .called(id, words.text("picture", title, words.outcome()));
    }

    private static @Nullable Mark mark(double at, Effect effect) {
        Estimate estimate = effect.estimate();
        Double value = estimate.estimate();
        return value == null
                ? null
                : new Mark(
                        at,
                        value,
                        bounds(estimate.confLow(), estimate.confHigh()),
                        bounds(effect.bandLow(), effect.bandHigh()));
    }

    private static @Nullable Bounds bounds(@Nullable Double low, @Nullable Double high) {
        return low == null || high == null ? null : new Bounds(low, high);
    }

    /** In how many periods the band leaves no effect out, from adoption on and before. */
    private String seen(List<Effect> events) {
        List<Effect> banded = events.stream().filter(e -> e.bandLow() != null).toList();
        if (banded.isEmpty()) {
            return words.text("by-time.seen-none");
        }
        return words.text(
                "by-time.seen", clear(banded, true), of(banded, true), clear(banded, false), of(banded, false));
    }

    private String clear(List<Effect> events, boolean after) {
        return words.count(events.stream()
                .filter(e -> isAfter(e) == after)
                .filter(e -> isAbove(e.bandLow()) || isBelow(e.bandHigh()))
                .count());
    }

    private String of(List<Effect> events, boolean after) {
        return words.count(events.stream().filter(e -> isAfter(e) == after).count());
    }

    private static boolean isAfter(Effect effect) {
        Integer since = effect.since();
        return since != null && since >= 0;
    }

    private static boolean isAbove(@Nullable Double low) {
        return low != null && low > 0;
    }

    private static boolean isBelow(@Nullable Double high) {
        return high != null && high < 0;
    }

    private ImpactPage.Picture groups(List<GroupTime> effects) {
        Map<Period, List<Mark>> groups = new LinkedHashMap<>();
        effects.forEach(effect -> {
            Mark mark = mark(years(effect.seen()), effect.effect());
            if (mark != null) {
                groups.computeIfAbsent(effect.first(), first -> new ArrayList<>())
                        .add(mark);
            }
        });
        List<Panel> panels = new ArrayList<>();
        groups.forEach((first, marks) -> panels.add(new Panel(words.group(first), years(first), marks)));
        String heading = words.text("by-group");
        EffectCharts charts = new EffectCharts(subject(GROUPS, heading), chartWords());
        return picture(
                GROUPS,
                heading,
                List.of(words.text("by-group.read"), words.text("by-group.small")),
                new Figure(
                        charts.chart(words.text("by-group.value", words.unit()), panels, 0),
                        words.text("by-group.seen"),
                        new ImpactTables(words).groups(effects),
                        chartWords().numbers()));
    }

    /** When a period begins, in years. */
    private static double years(Period period) {
        return period.start().getYear() + (period.start().getMonthValue() - 1) / MONTHS;
    }

    /** What the regression with effects of States and periods is made of; null where it could not be run. */
    ImpactPage.@Nullable Picture regression() {
        List<Comparison> comparisons = input.result().comparisons();
        Double twoWay = twoWay();
        if (comparisons.isEmpty() || twoWay == null) {
            return null;
        }
        Map<String, List<Dot>> dots = new LinkedHashMap<>();
        comparisons.forEach(c -> dots.computeIfAbsent(c.kind(), kind -> new ArrayList<>())
                .add(new Dot(Math.max(0, c.weight()), c.estimate())));
        double misleading = comparisons.stream()
                .filter(c -> WITH_ADOPTERS.contains(c.kind()))
                .mapToDouble(Comparison::weight)
                .sum();
        String heading = words.text("regression");
        ComparisonCharts charts = new ComparisonCharts(subject(COMPARISONS, heading), chartWords());
        return picture(
                COMPARISONS,
                heading,
                List.of(words.text("regression.read", words.value(twoWay)), words.text("regression.mislead")),
                new Figure(
                        charts.chart(
                                words.text("regression.value", words.unit()), List.of(charts.panel("", dots, twoWay))),
                        words.text("regression.seen", words.share(misleading)),
                        new ImpactTables(words).comparisons(comparisons, charts::kind),
                        chartWords().numbers()));
    }

    private @Nullable Double twoWay() {
        return input.result().checks().stream()
                .filter(check -> check.check().equals("two-way"))
                .map(Check::estimate)
                .filter(Objects::nonNull)
                .map(Estimate::estimate)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
