package org.sentinelle.present.dashboard;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Area;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Membership;
import org.sentinelle.model.Overlay;
import org.sentinelle.model.Overlays;
import org.sentinelle.model.Period;
import org.sentinelle.present.RenderedNumbers;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/**
 * What the pages of one dashboard share: the observations at hand, the words, and the order of things.
 *
 * @param defined all indicators that may be shown, in the order they are shown
 */
record Edition(
        DashboardInput input,
        ObservationIndex observations,
        Wording words,
        List<Indicator> defined,
        List<AreaGroup> mechanisms) {
    /** The code list of units. */
    private static final String UNITS = "unit";

    static Edition of(DashboardInput input) {
        return of(input, new RenderedNumbers());
    }

    /** The same, telling a record of everything with a number in it. */
    static Edition of(DashboardInput input, RenderedNumbers rendered) {
        ObservationIndex index = new ObservationIndex(input.observations().get());
        List<AreaGroup> mechanisms = input.catalogue().groups().values().stream()
                .filter(g -> g.kind() == AreaGroup.Kind.MECHANISM)
                .toList();
        return new Edition(
                input,
                index,
                Wording.in(input.settings().languages().current(), rendered),
                IndicatorOrder.of(input, index),
                mechanisms);
    }

    /** The same as one mechanism sees it: indicators under the names that it gives them. */
    Edition of(AreaGroup mechanism) {
        return new Edition(
                input,
                observations,
                words,
                defined.stream().map(i -> named(i, mechanism)).toList(),
                mechanisms);
    }

    private Indicator named(Indicator indicator, AreaGroup mechanism) {
        Overlay overlay = Overlays.of(input.catalogue(), indicator.id(), mechanism.id());
        LocalisedText label = overlay == null ? null : overlay.label();
        return label == null ? indicator : indicator.named(label);
    }

    /** Those that have an observation, in the order they are shown. */
    List<Indicator> indicators() {
        return defined.stream().filter(i -> observations.has(i.id())).toList();
    }

    DashboardSettings settings() {
        return input.settings();
    }

    int lastYear() {
        return settings().lastYear();
    }

    /** The indicator the overview draws. */
    Indicator headline() {
        return indicators().get(0);
    }

    String in(LocalisedText text) {
        return text.in(words.language());
    }

    String areaName(String code) {
        Area area = input.catalogue().areas().get(code);
        AreaGroup group = input.catalogue().groups().get(code);
        if (area != null) {
            return in(area.name());
        }
        return group == null ? code : in(group.name());
    }

    /** What people call a mechanism for short in this language: the words' own name for it, else the catalogue's. */
    String label(AreaGroup mechanism) {
        String key = "short-name." + mechanism.id();
        return words.knows(key) ? words.text(key) : mechanism.shortName();
    }

    /** The members of the last day of the last year that are expected to report. */
    List<Membership> members(AreaGroup mechanism) {
        return mechanism.membersAt(settings().to()).stream()
                .filter(Membership::expected)
                .toList();
    }

    SortedMap<Period, Observation> totals(Indicator indicator, String area, Panel panel) {
        return observations.series(ObservationIndex.Key.total(indicator.id(), area, panel));
    }

    /** The fixed panel's values; empty where the panel is, so that nothing is said of no State. */
    SortedMap<Period, Observation> fixedPanel(Indicator indicator, String area) {
        SortedMap<Period, Observation> fixed = totals(indicator, area, Panel.FIXED);
        boolean known = fixed.values().stream().anyMatch(o -> o.bounds() != null || o.status() == ObsStatus.Q);
        return known ? fixed : Collections.emptySortedMap();
    }

    /** Whether the indicator has a value, or hides one, in any period shown. */
    boolean hasValue(Indicator indicator, String area) {
        return lastKnown(indicator, area) != null;
    }

    /** The last observation that has a value or hides one. */
    @Nullable
    Observation lastKnown(Indicator indicator, String area) {
        Observation last = null;
        for (Observation o : totals(indicator, area, Panel.ALL).values()) {
            boolean known = o.bounds() != null || o.status() == ObsStatus.Q;
            if (known && shows(o.period())) {
                last = o;
            }
        }
        return last;
    }

    @Nullable
    Observation latest(Indicator indicator, String area) {
        return totals(indicator, area, Panel.ALL).get(timeline(indicator, area).last());
    }

    /** A latest value with its period, where that is not the year that the page is about. */
    Cell dated(Cell latest, Indicator indicator, String area) {
        Timeline timeline = timeline(indicator, area);
        return timeline.isYearly() ? latest : latest.withFurtherNote(words.period(timeline.last()), words);
    }

    private boolean shows(Period period) {
        return settings().years().contains(period.year());
    }

    /** The periods over which an indicator is shown, wherever it was observed. */
    Timeline timeline(Indicator indicator) {
        return over(observations.periods(indicator.id()));
    }

    /** The same for one area: calendar periods are those of all areas, declared ones those of its own. */
    Timeline timeline(Indicator indicator, String area) {
        Timeline all = timeline(indicator);
        Set<Period> own = new TreeSet<>(totals(indicator, area, Panel.ALL).keySet());
        own.addAll(totals(indicator, area, Panel.FIXED).keySet());
        own.removeIf(p -> p.grain() != all.grain() || !shows(p));
        return all.grain() != Period.Grain.DECLARED || own.isEmpty() ? all : over(own);
    }

    private Timeline over(Set<Period> periods) {
        return Timeline.over(
                periods.stream().filter(this::shows).toList(), settings().years());
    }

    /** All periods shown of some series, the last first, whatever their length. */
    SortedSet<Period> periodsDown(List<SortedMap<Period, Observation>> series) {
        SortedSet<Period> periods = new TreeSet<>(Comparator.reverseOrder());
        series.forEach(s -> periods.addAll(s.keySet()));
        periods.removeIf(p -> !shows(p));
        return periods;
    }

    /** The heading over periods. */
    String periodHeading(Indicator indicator) {
        return words.text(timeline(indicator).isYearly() ? "table.year" : "table.period");
    }

    /** The name of a code of a dimension, looked for in the datasets that the indicator reads. */
    String codeName(Indicator indicator, String dimension, String code) {
        return codeList(indicator, dimension).code(code).map(c -> in(c.name())).orElse(code);
    }

    /** The code list behind a dimension; an empty one where the catalogue has none. */
    CodeList codeList(Indicator indicator, String dimension) {
        return Stream.concat(indicator.measure().datasets(), input.catalogue().datasetsOf(indicator).stream())
                .flatMap(id -> Stream.ofNullable(input.catalogue().datasets().get(id)))
                .flatMap(d -> d.field(dimension).stream())
                .flatMap(f -> Stream.ofNullable(
                        f.codes() == null ? null : input.catalogue().codeLists().get(f.codes())))
                .findFirst()
                .orElse(new CodeList(dimension, LocalisedText.english(dimension), List.of()));
    }

    /** The unit as the axis of a chart names it. */
    String unit(Indicator indicator) {
        String unit = unitName(indicator);
        return unit.isEmpty() ? unit : unit.substring(0, 1).toUpperCase(Locale.ROOT) + unit.substring(1);
    }

    /** How its values are written. */
    ValueForm form(Indicator indicator) {
        return ValueForm.of(indicator, input.catalogue());
    }

    /** A value with its unit, as a sentence says it. */
    String withUnit(Indicator indicator, String value) {
        boolean bare = indicator.measure() instanceof Measure.Total || form(indicator) == ValueForm.SHARE;
        return bare ? value : words.text("value.with-unit", value, unitName(indicator));
    }

    /** The unit in this language: definitions name it in English or by its code in the code list of units. */
    private String unitName(Indicator indicator) {
        CodeList units = input.catalogue().codeLists().get(UNITS);
        return Stream.ofNullable(units)
                .flatMap(list -> list.codes().stream())
                .filter(code -> code.id().equals(indicator.unit())
                        || code.name().english().equals(indicator.unit()))
                .map(code -> in(code.name()))
                .findFirst()
                .orElse(indicator.unit());
    }
}
