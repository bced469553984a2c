package org.sentinelle.definition.exchange.comparison;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Component;
import org.sentinelle.model.Measure.Exclusions;

/** How two indicators make their values; an indicator's own {@code where} is seen in each part it applies to. */
final class MeasureComparison {
    private MeasureComparison() {}

    static List<Difference> differences(Indicator ours, Indicator theirs) {
        Measure our = ours.measure();
        Measure their = theirs.measure();
        Differences found = new Differences()
                .breaking("measure/type", type(our), type(their), "The value is made in another way.")
                .breaking("measure/per", our.per(), their.per(), "The values are on another scale.");
        List<Component> ourParts = our.components();
        List<Component> theirParts = their.components();
        if (ourParts.size() == theirParts.size()) {
            for (int i = 0; i < ourParts.size(); i++) {
                part(found, "measure/" + name(our, i), ourParts.get(i), theirParts.get(i));
            }
        }
        exclusions(found, our.exclusions(), their.exclusions());
        if (our.getClass().equals(their.getClass())) {
            own(found, our, their);
        }
        return found.found();
    }

    private static void part(Differences found, String path, Component ours, Component theirs) {
        found.breaking(path + "/dataset", ours.dataset(), theirs.dataset(), "Rows of another dataset are counted.")
                .breaking(path + "/sum", ours.sum(), theirs.sum(), "Another field is added up.")
                .breaking(
                        path + "/where",
                        Shown.filter(ours.where()),
                        Shown.filter(theirs.where()),
                        "Other rows are counted.")
                .breaking(path + "/lag", ours.lag(), theirs.lag(), "Rows of another time are counted.")
                .breaking(
                        path + "/complete",
                        Shown.complete(ours.complete()),
                        Shown.complete(theirs.complete()),
                        "A sum counts as complete in other cases.");
    }

    private static void exclusions(Differences found, Exclusions ours, Exclusions theirs) {
        String why = "Other rows are taken out.";
        found.breaking("measure/exclude/from-numerator", shown(ours.numerator()), shown(theirs.numerator()), why)
                .breaking("measure/exclude/from-both", shown(ours.denominator()), shown(theirs.denominator()), why)
                .breaking("measure/exclude/exceptions", shown(ours.exceptions()), shown(theirs.exceptions()), why);
    }

    private static @Nullable String shown(@Nullable Filter filter) {
        return filter == null ? null : Shown.filter(filter);
    }

    /** What only measures of this kind have. */
    private static void own(Differences found, Measure ours, Measure theirs) {
        if (ours instanceof Measure.Quantile our && theirs instanceof Measure.Quantile their) {
            found.breaking(
                    "measure/probability", our.probability(), their.probability(), "Another quantile is looked at.");
        } else if (ours instanceof Measure.DistinctCount our && theirs instanceof Measure.DistinctCount their) {
            found.breaking("measure/field", our.field(), their.field(), "Values of another field are told apart.");
        } else if (ours instanceof Measure.StandardisedRate our && theirs instanceof Measure.StandardisedRate their) {
            found.breaking(
                    "measure/standard",
                    our.standard(),
                    their.standard(),
                    "Rates by different standard populations do not compare.");
        } else if (ours instanceof Measure.ShareOfStates our && theirs instanceof Measure.ShareOfStates their) {
            share(found, our, their);
        } else if (ours instanceof Measure.Status our && theirs instanceof Measure.Status their) {
            status(found, our, their);
        } else if (ours instanceof Measure.Combination our && theirs instanceof Measure.Combination their) {
            combination(found, our, their);
        }
    }

    private static void share(Differences found, Measure.ShareOfStates ours, Measure.ShareOfStates theirs) {
        found.breaking("measure/at-least", ours.atLeast(), theirs.atLeast(), "A State must reach another mark.")
                .breaking(
                        "measure/among",
                        Shown.constant(ours.among()),
                        Shown.constant(theirs.among()),
                        "It is a share of other States.");
    }

    private static void status(Differences found, Measure.Status ours, Measure.Status theirs) {
        found.breaking("measure/field", ours.field(), theirs.field(), "The status stands in another field.")
                .breaking(
                        "measure/scores",
                        Shown.map(ours.scores()),
                        Shown.map(theirs.scores()),
                        "The same status counts otherwise.")
                .breaking(
                        "measure/stands-for",
                        ours.standsFor(),
                        theirs.standsFor(),
                        "An old status is carried on for another length of time.");
    }

    /** Only of a sum, a mean, a least and a greatest value the order of what they are made of means nothing. */
    private static void combination(Differences found, Measure.Combination ours, Measure.Combination theirs) {
        boolean ordered = ours.operator() == Measure.Operator.DIFFERENCE || ours.operator() == Measure.Operator.RATIO;
        found.breaking(
                        "measure/operator",
                        Shown.constant(ours.operator()),
                        Shown.constant(theirs.operator()),
                        "The indicators become one in another way.")
                .breaking(
                        "measure/of",
                        ordered ? ours.of() : Shown.set(ours.of()),
                        ordered ? theirs.of() : Shown.set(theirs.of()),
                        "It is made of other indicators.");
    }

    private static String name(Measure measure, int part) {
        if (measure.components().size() == 1) {
            return "of";
        }
        return part == 0 ? "numerator" : "denominator";
    }

    private static String type(Measure measure) {
        return measure.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
