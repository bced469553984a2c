package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
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
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/** What the pages of one dashboard share: the observations at hand, the words, and the order of things. */
record Edition(
        DashboardInput input,
        ObservationIndex observations,
        Wording words,
        List<Indicator> indicators,
        List<AreaGroup> mechanisms) {
    /** The way of a case through the stages; others follow. */
    private static final List<String> STAGES =
            List.of("detected", "offence", "formal-contact", "prosecuted", "convicted");

    static Edition of(DashboardInput input) {
        ObservationIndex index = new ObservationIndex(input.observations().get());
        List<AreaGroup> mechanisms = input.catalogue().groups().values().stream()
                .filter(g -> g.kind() == AreaGroup.Kind.MECHANISM)
                .toList();
        return new Edition(
                input, index, Wording.in(input.settings().language()), indicatorsOf(input, index), mechanisms);
    }

    private static List<Indicator> indicatorsOf(DashboardInput input, ObservationIndex index) {
        List<String> asked = input.settings().indicators();
        List<Indicator> shown = new ArrayList<>(input.catalogue().indicators().values());
        shown.removeIf(i -> !index.has(i.id()) || (!asked.isEmpty() && !asked.contains(i.id())));
        Comparator<Indicator> detectionFirst = Comparator.<Indicator>comparingInt(
                        i -> placeOf(STAGES, i.concept().stage()))
                .thenComparingInt(i -> ValueForm.of(i.measure()).ordinal())
                .thenComparing(Indicator::id);
        shown.sort(asked.isEmpty() ? detectionFirst : Comparator.comparingInt(i -> asked.indexOf(i.id())));
        if (shown.isEmpty()) {
            throw new IllegalArgumentException("No indicator of the catalogue has a yearly value to show;"
                    + " compute some first, or check the list of indicators in the settings");
        }
        return List.copyOf(shown);
    }

    /** The same as one mechanism sees it: indicators under the names that it gives them. */
    Edition of(AreaGroup mechanism) {
        return new Edition(
                input,
                observations,
                words,
                indicators.stream().map(i -> named(i, mechanism)).toList(),
                mechanisms);
    }

    private Indicator named(Indicator indicator, AreaGroup mechanism) {
        Overlay overlay = Overlays.of(input.catalogue(), indicator.id(), mechanism.id());
        LocalisedText label = overlay == null ? null : overlay.label();
        return label == null ? indicator : indicator.named(label);
    }

    private static int placeOf(List<String> order, String name) {
        int place = order.indexOf(name);
        return place < 0 ? order.size() : place;
    }

    DashboardSettings settings() {
        return input.settings();
    }

    int lastYear() {
        return settings().lastYear();
    }

    /** The indicator the overview draws. */
    Indicator headline() {
        return indicators.get(0);
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

    static String label(AreaGroup mechanism) {
        return mechanism.shortName();
    }

    /** The members of the last day of the last year that are expected to report. */
    List<Membership> members(AreaGroup mechanism) {
        return mechanism.membersAt(settings().to()).stream()
                .filter(Membership::expected)
                .toList();
    }

    SortedMap<Integer, Observation> totals(Indicator indicator, String area, Panel panel) {
        return observations.series(ObservationIndex.Key.total(indicator.id(), area, panel));
    }

    /** The fixed panel's values; empty where the panel is, so that nothing is said of no State. */
    SortedMap<Integer, Observation> fixedPanel(Indicator indicator, String area) {
        SortedMap<Integer, Observation> fixed = totals(indicator, area, Panel.FIXED);
        boolean known = fixed.values().stream().anyMatch(o -> o.bounds() != null || o.status() == ObsStatus.Q);
        return known ? fixed : Collections.emptySortedMap();
    }

    @Nullable
    Observation latest(Indicator indicator, String area) {
        return totals(indicator, area, Panel.ALL).get(lastYear());
    }

    /** The name of a code of a dimension, looked for in the datasets that the indicator reads. */
    String codeName(Indicator indicator, String dimension, String code) {
        return codeList(indicator, dimension).code(code).map(c -> in(c.name())).orElse(code);
    }

    /** The code list behind a dimension; an empty one where the catalogue has none. */
    CodeList codeList(Indicator indicator, String dimension) {
        return indicator
                .measure()
                .datasets()
                .flatMap(id -> java.util.stream.Stream.ofNullable(
                        input.catalogue().datasets().get(id)))
                .flatMap(d -> d.field(dimension).stream())
                .flatMap(f -> java.util.stream.Stream.ofNullable(
                        f.codes() == null ? null : input.catalogue().codeLists().get(f.codes())))
                .findFirst()
                .orElse(new CodeList(dimension, LocalisedText.english(dimension), List.of()));
    }

    /** The unit as the axis of a chart names it. */
    String unit(Indicator indicator) {
        String unit = words.code("unit", indicator.unit());
        return unit.isEmpty() ? unit : unit.substring(0, 1).toUpperCase(Locale.ROOT) + unit.substring(1);
    }

    /** A value with its unit, as a sentence says it. */
    String withUnit(Indicator indicator, String value) {
        boolean bare =
                indicator.measure() instanceof Measure.Total || ValueForm.of(indicator.measure()) == ValueForm.SHARE;
        return bare ? value : value + " " + words.code("unit", indicator.unit());
    }
}
