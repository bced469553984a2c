package org.sentinelle.present.dashboard;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Area;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.ImpactDesign.Outcome;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Period;
import org.sentinelle.result.Estimate;

/** Numbers, places and indicators as the page of an impact design writes them. */
record ImpactWords(ImpactInputs input, Wording words) {
    private static final double LARGE = 1e15;

    /** Nearer to certain, or to never, than this is not told in digits. */
    private static final double SURE = 0.001;

    private static final double ROUNDING = 1e-9;

    private EffectWords numbers() {
        return new EffectWords(words);
    }

    String text(String key, String... values) {
        return words.text("impact." + key, values);
    }

    boolean knows(String key) {
        return words.knows("impact." + key);
    }

    String value(@Nullable Double value) {
        if (value == null) {
            return words.text("value.none");
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < LARGE;
        return whole ? words.derived(Math.round(value)) : numbers().value(value);
    }

    String p(@Nullable Double p) {
        String number = numbers().p(p);
        return number.startsWith("<") ? text("p-below", number.substring(1).strip()) : text("p", number);
    }

    String percent(double share) {
        return numbers().percent(share);
    }

    /** A probability, which is never told as certain: {@code 80%}, {@code 99.6%}, {@code more than 99.9%}. */
    String probability(double probability) {
        if (probability < SURE) {
            return text("less-than", percent(SURE));
        }
        if (probability > 1 - SURE) {
            return text("more-than", percent(1 - SURE));
        }
        double whole = Math.round(probability * 100) / 100.0;
        return percent(whole > 0 && whole < 1 ? whole : Math.round(probability * 1000) / 1000.0);
    }

    /** A part of a whole, which may be nothing or all of it. */
    String share(double share) {
        boolean whole = Math.abs(share - Math.rint(share)) < ROUNDING;
        return whole ? percent(Math.rint(share)) : probability(share);
    }

    String count(long number) {
        return words.derived(number);
    }

    String range(@Nullable Double low, @Nullable Double high) {
        return low == null || high == null ? "" : text("interval-text", value(low), value(high));
    }

    /** The effect, and where its bounds lie. */
    String estimate(@Nullable Estimate estimate) {
        if (estimate == null) {
            return words.text("value.none");
        }
        Double low = estimate.estimateLow();
        Double high = estimate.estimateHigh();
        String value = value(estimate.estimate());
        return low == null || high == null || low.equals(high)
                ? value
                : text("bounded", value, value(low), value(high));
    }

    String indicator(String id) {
        Indicator indicator = input.catalogue().indicators().get(id);
        return indicator == null ? id : indicator.name().in(words.language());
    }

    String unit() {
        Indicator indicator =
                input.catalogue().indicators().get(input.design().outcome().indicator());
        return indicator == null ? "" : unit(indicator.unit());
    }

    /** In words of the list of units, which some indicators name by code and some by its English word. */
    private String unit(String unit) {
        CodeList units = input.catalogue().codeLists().get("unit");
        return units == null
                ? unit
                : units.codes().stream()
                        .filter(code ->
                                code.id().equals(unit) || code.name().english().equals(unit))
                        .map(code -> code.name().in(words.language()))
                        .findFirst()
                        .orElse(unit);
    }

    /** The outcome, and the part of it that is looked at. */
    String outcome() {
        Outcome outcome = input.design().outcome();
        String name = indicator(outcome.indicator());
        List<String> part = outcome.stratum().codes().entrySet().stream()
                .map(e -> code(e.getKey(), e.getValue()))
                .toList();
        return part.isEmpty() ? name : text("part", name, String.join(words.text("list.separator"), part));
    }

    /** The name of a code; the code itself where its list does not know it. */
    String code(String list, String code) {
        CodeList codes = input.catalogue().codeLists().get(list);
        return codes == null
                ? code
                : codes.codes().stream()
                        .filter(c -> c.id().equals(code))
                        .map(c -> c.name().in(words.language()))
                        .findFirst()
                        .orElse(code);
    }

    String period(Period period) {
        return words.period(period);
    }

    /** Those that adopted at the same time, and how many they are. */
    String group(Period first) {
        long states = input.result().units().stream()
                .filter(unit -> first.label().equals(unit.first()))
                .count();
        return text("group-from", period(first), words.counted("panel.states", states));
    }

    String area(String code) {
        Area area = input.catalogue().areas().get(code);
        AreaGroup group = input.catalogue().groups().get(code);
        return area != null
                ? area.name().in(words.language())
                : group == null ? code : group.name().in(words.language());
    }

    String areas(List<String> codes) {
        return codes.stream().map(this::area).collect(Collectors.joining(words.text("list.separator")));
    }

    String marked(String text, boolean provisional) {
        return provisional ? text("provisional", text) : text;
    }
}
