package org.sentinelle.present.descent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Period;
import org.sentinelle.present.dashboard.ValueForm;
import org.sentinelle.present.descent.TextPage.Fact;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.Interval;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/** What is to be said of the number itself, as labels and texts. */
final class NumberFacts {
    private static final int PERCENT = 100;

    private final DescentWords words;
    private final DescentNames names;
    private final List<Fact> facts = new ArrayList<>();

    NumberFacts(DescentWords words, DescentNames names) {
        this.words = words;
        this.names = names;
    }

    /** The facts; an indicator that is defined no more is null. */
    List<Fact> of(Observation o, @Nullable Indicator indicator) {
        place(o);
        value(o, indicator);
        figures(o, indicator);
        coverage(o);
        return List.copyOf(facts);
    }

    private void place(Observation o) {
        String name = names.indicator(o.indicator());
        add("indicator", name.equals(o.indicator()) ? name : words.text("named", name, o.indicator()));
        add("area", names.area(o.area()));
        Period period = o.period();
        add(
                "period",
                words.text(
                        "period",
                        period.label(),
                        period.start().toString(),
                        period.end().toString()));
        add("stratum", names.stratum(o.indicator(), o.stratum()));
        if (!o.coverage().isWithheld() && !names.isPlace(o.area())) {
            add("panel", words.text(o.panel() == Panel.FIXED ? "panel.fixed" : "panel.all"));
        }
    }

    private void value(Observation o, @Nullable Indicator indicator) {
        add("value", value(o, indicator, words, names));
        Bounds bounds = o.bounds();
        if (bounds != null && !isWhole(bounds)) {
            add(
                    "digits",
                    bounds.isPoint()
                            ? digits(bounds.low())
                            : words.text("range", digits(bounds.low()), digits(bounds.high())));
        }
        Interval interval = o.confidence();
        if (bounds != null && interval != null) {
            Bounds limits = new Bounds(interval.low(), interval.high());
            add(
                    "interval",
                    words.text(
                            "interval",
                            words.value(names.form(o.indicator()), limits),
                            plain(PERCENT * interval.level()),
                            interval.method()));
        } else if (bounds != null && indicator != null && indicator.uncertainty() != null) {
            add("interval", words.text("interval.none"));
        }
        add("status", words.explained("status", o.status().name()));
        List<String> flags = o.flags();
        for (int i = 0; i < flags.size(); i++) {
            facts.add(new Fact(i == 0 ? words.text("label.flags") : "", flag(flags.get(i))));
        }
    }

    /** The value as the pages write it, with its unit; or why there is none. */
    static String value(Observation o, @Nullable Indicator indicator, DescentWords words, DescentNames names) {
        Bounds bounds = o.bounds();
        if (bounds == null) {
            return words.text("value.none", words.meaning("status", o.status().name()));
        }
        String written = words.placed(words.value(names.form(o.indicator()), bounds));
        String value = indicator == null || names.form(o.indicator()) == ValueForm.SHARE
                ? written
                : words.text("value.unit", written, names.unit(indicator));
        Integer base = o.roundingBase();
        return base == null ? value : words.text(roundingKey(o), value, words.count(base));
    }

    private static String roundingKey(Observation o) {
        return o.denominator() == null ? "value.rounded" : "value.of-rounded";
    }

    private String flag(String flag) {
        Integer base = Observation.roundingBase(flag);
        return base == null
                ? words.explained("flag", flag)
                : words.text("explained", flag, words.text("flag.rounded", words.count(base)));
    }

    private void figures(Observation o, @Nullable Indicator indicator) {
        Bounds numerator = o.numerator();
        Bounds denominator = o.denominator();
        if (numerator != null && denominator != null) {
            add("numerator", words.placed(words.count(numerator)));
            add("denominator", words.placed(words.count(denominator)));
            if (numerator.isPoint() && denominator.isPoint() && indicator != null) {
                add(
                        "calculation",
                        words.placed(words.count(numerator) + " \u00F7 " + words.count(denominator)
                                + factor(indicator.measure())));
            }
        }
        add("rows", rows(o, o.rows()));
        add("censored-rows", rows(o, o.censoredRows()));
    }

    private String rows(Observation o, long rows) {
        if (o.coverage().isWithheld()) {
            return words.text("withheld");
        }
        return o.denominator() == null
                ? words.placed(words.count(rows))
                : words.text("rows.numerator", words.count(rows));
    }

    private String factor(Measure measure) {
        return measure.per() == 1 ? "" : " \u00D7 " + words.count(measure.per());
    }

    private void coverage(Observation o) {
        Coverage coverage = o.coverage();
        if (coverage.isWithheld()) {
            add("coverage", words.text("withheld"));
            return;
        }
        if (names.isPlace(o.area())) {
            return;
        }
        String states = words.text("coverage", words.count(coverage.reporting()), words.count(coverage.expected()));
        add(
                "coverage",
                coverage.otherAreas() == 0
                        ? states
                        : states + " " + words.text("coverage.other", words.count(coverage.otherAreas())));
        Double share = coverage.populationShare();
        add("population", share == null ? words.text("not-known") : words.placed(words.percent(share)));
    }

    private static boolean isWhole(Bounds bounds) {
        return bounds.low() == Math.rint(bounds.low()) && bounds.high() == Math.rint(bounds.high());
    }

    /** All digits of the number, as a computer writes them. */
    private static String digits(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    private String plain(double value) {
        return digits(value);
    }

    private void add(String label, String text) {
        facts.add(new Fact(words.text("label." + label), text));
    }

    /** Whether the status says that the value is missing because it was suppressed. */
    static boolean isHidden(Observation o) {
        return o.status() == ObsStatus.Q;
    }
}
