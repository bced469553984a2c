package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Indicator;

/**
 * The order in which indicators are shown: as the settings list them, else along the way of a case through the authorities,
 * counts before rates and shares, and what more mechanisms own before what fewer do.
 */
final class IndicatorOrder {
    /** The way of a case through the stages; others follow. */
    private static final List<String> STAGES =
            List.of("detected", "offence", "formal-contact", "prosecuted", "convicted");

    private IndicatorOrder() {}

    /**
     * All that the catalogue defines and the settings do not leave out; throws {@link IllegalArgumentException} where none of
     * them has an observation.
     */
    static List<Indicator> of(DashboardInput input, ObservationIndex observations) {
        List<String> asked = input.settings().indicators();
        List<Indicator> ordered = new ArrayList<>(input.catalogue().indicators().values());
        ordered.removeIf(i -> !asked.isEmpty() && !asked.contains(i.id()));
        if (ordered.stream().noneMatch(i -> observations.has(i.id()))) {
            throw new IllegalArgumentException("No indicator of the catalogue has a yearly value to show;"
                    + " compute some first, or check the list of indicators in the settings");
        }
        ordered.sort(
                asked.isEmpty()
                        ? detectionFirst(input.catalogue())
                        : Comparator.comparingInt(i -> asked.indexOf(i.id())));
        return List.copyOf(ordered);
    }

    private static Comparator<Indicator> detectionFirst(Catalogue catalogue) {
        return Comparator.<Indicator>comparingInt(
                        i -> placeOf(STAGES, i.concept().stage()))
                .thenComparingInt(i -> ValueForm.of(i, catalogue).ordinal())
                .thenComparingInt(i -> -i.owners().size())
                .thenComparing(Indicator::id);
    }

    private static int placeOf(List<String> order, String name) {
        int place = order.indexOf(name);
        return place < 0 ? order.size() : place;
    }
}
