package org.sentinelle.definition.exchange.comparison;

import java.util.List;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Component;

/** How two indicators make their values from rows; an indicator's own {@code where} is seen in each part it applies to. */
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
                .breaking(
                        path + "/complete",
                        Shown.complete(ours.complete()),
                        Shown.complete(theirs.complete()),
                        "A sum counts as complete in other cases.");
    }

    private static String name(Measure measure, int part) {
        if (measure.components().size() == 1) {
            return "of";
        }
        return part == 0 ? "numerator" : "denominator";
    }

    private static String type(Measure measure) {
        return measure.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
