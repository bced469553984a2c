package org.sentinelle.definition.exchange.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.Concept;
import org.sentinelle.model.Indicator.Uncertainty;

/**
 * Two definitions of an indicator.
 *
 * <p>Two things under one id: no one of population, stage and unit agrees, or they count another population in rows of other
 * datasets, or make their values of other indicators.
 */
public final class IndicatorComparison implements Comparison<Indicator> {
    private static final String CONCEPT = "Values whose concepts differ are neither added nor laid side by side.";

    @Override
    public List<Difference> differences(Indicator ours, Indicator theirs) {
        Differences found = new Differences();
        wording(found, ours, theirs);
        ownership(found, ours, theirs);
        found.addAll(MeasureComparison.differences(ours, theirs));
        reading(found, ours, theirs);
        concept(found, ours.concept(), theirs.concept());
        presentation(found, ours, theirs);
        return found.found();
    }

    @Override
    public boolean differentThings(Indicator ours, Indicator theirs) {
        Concept our = ours.concept();
        Concept their = theirs.concept();
        boolean otherPopulation = !our.population().equals(their.population());
        boolean nothingAgrees = otherPopulation
                && !our.stage().equals(their.stage())
                && !our.unit().equals(their.unit());
        return nothingAgrees || otherPopulation && Collections.disjoint(origins(ours), origins(theirs));
    }

    private static void wording(Differences found, Indicator ours, Indicator theirs) {
        found.harmless(
                        "version",
                        ours.version(),
                        theirs.version(),
                        "The version is counted by whoever changes a definition; what changed is listed beside it.")
                .label("name", ours.name(), theirs.name())
                .harmless(
                        "definition",
                        Shown.text(ours.definition()),
                        Shown.text(theirs.definition()),
                        "The words for what is counted differ; read both, since a programme cannot tell whether they"
                                + " mean the same.")
                .harmless(
                        "category",
                        Shown.constant(ours.category()),
                        Shown.constant(theirs.category()),
                        "It is listed under another heading.")
                .harmless("pillar", ours.pillar(), theirs.pillar(), "It is listed under another heading.");
    }

    private static void ownership(Differences found, Indicator ours, Indicator theirs) {
        found.harmless(
                        "owners",
                        Shown.set(ours.owners()),
                        Shown.set(theirs.owners()),
                        "Other mechanisms agree on changes.")
                .harmless(
                        "sign-off/required",
                        ours.signOffRequired(),
                        theirs.signOffRequired(),
                        "Another number of owners must agree on changes.")
                .breaking(
                        "direction",
                        Shown.constant(ours.direction()),
                        Shown.constant(theirs.direction()),
                        "Progress points another way, so verdicts contradict each other.")
                .breaking("unit", ours.unit(), theirs.unit(), "The values are in another unit.");
    }

    private static void reading(Differences found, Indicator ours, Indicator theirs) {
        found.breaking(
                        "place/roll-up",
                        Shown.constant(ours.placeRollup()),
                        Shown.constant(theirs.placeRollup()),
                        "The values of several States become one in another way.")
                .addAll(TimeComparison.differences(ours.time(), theirs.time()))
                .breaking(
                        "concordance",
                        Shown.map(ours.concordances()),
                        Shown.map(theirs.concordances()),
                        "Codes that change over time are read as others.")
                .breaking(
                        "unlike",
                        Shown.constant(ours.unlike()),
                        Shown.constant(theirs.unlike()),
                        "One side adds up figures that mean different things, the other refuses to.")
                .breaking(
                        "missing",
                        Shown.constant(ours.missing()),
                        Shown.constant(theirs.missing()),
                        "A value is missing in other cases, so one side shows figures where the other shows none.");
    }

    private static void concept(Differences found, Concept ours, Concept theirs) {
        found.breaking("concept/population", ours.population(), theirs.population(), CONCEPT)
                .breaking("concept/stage", ours.stage(), theirs.stage(), CONCEPT)
                .breaking("concept/unit", ours.unit(), theirs.unit(), CONCEPT)
                .breaking("concept/classification", ours.classification(), theirs.classification(), CONCEPT);
    }

    private static void presentation(Differences found, Indicator ours, Indicator theirs) {
        found.harmless(
                        "disaggregate",
                        strata(ours),
                        strata(theirs),
                        "Other breakdowns are shown; the totals and the breakdowns that both have compare.")
                .harmless(
                        "uncertainty",
                        uncertainty(ours.uncertainty()),
                        uncertainty(theirs.uncertainty()),
                        "The values compare, their intervals do not.")
                .harmless(
                        "protection/threshold",
                        ours.threshold(),
                        theirs.threshold(),
                        "Other small counts are hidden; what both show compares.")
                .harmless(
                        "mappings",
                        relations(ours),
                        relations(theirs),
                        "It is related to other indicators in another way.")
                .harmless(
                        "examples",
                        examples(ours, theirs),
                        examples(theirs, ours),
                        "Other examples are checked; they move no figure.")
                .harmless(
                        "provisional",
                        ours.provisional(),
                        theirs.provisional(),
                        "One of the two waits for confirmation.");
    }

    /** The datasets, or the indicators, that its values come from. */
    private static Set<String> origins(Indicator indicator) {
        return Stream.concat(
                        indicator.measure().datasets().map(dataset -> "dataset " + dataset),
                        indicator.measure().indicators().stream())
                .collect(Collectors.toSet());
    }

    private static String strata(Indicator indicator) {
        return Shown.set(
                indicator.disaggregate().stream().map(Shown::set).distinct().toList());
    }

    private static String relations(Indicator indicator) {
        return Shown.set(indicator.mappings().stream()
                .map(relation -> relation.relation() + " to " + relation.to())
                .toList());
    }

    private static @Nullable String uncertainty(@Nullable Uncertainty uncertainty) {
        return uncertainty == null ? null : uncertainty.method().word() + " at " + uncertainty.level();
    }

    /** The names of the examples that the other one does not have word for word. */
    private static String examples(Indicator one, Indicator other) {
        List<Indicator.Example> own = new ArrayList<>(one.examples());
        own.removeAll(other.examples());
        return Shown.set(own.stream().map(Indicator.Example::name).toList());
    }
}
