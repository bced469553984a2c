package org.sentinelle.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one place where overlays change what the shared definitions say.
 *
 * <p>Breakdowns are added for all, and of all thresholds the strictest holds for all: a number that is hidden on one page and
 * shown on another is not hidden. Targets change in the mechanism's own plans only, labels on its own pages only.
 */
public final class Overlays {
    private Overlays() {}

    /**
     * What is computed and judged: the definitions with all their overlays. Applying them again changes nothing more.
     *
     * @param agreed a linted catalogue: its overlays fit its indicators and plans
     */
    public static Catalogue applied(Catalogue agreed) {
        Collection<Overlay> overlays = agreed.overlays().values();
        TreeMap<String, Indicator> indicators = new TreeMap<>();
        agreed.indicators().forEach((id, indicator) -> indicators.put(id, adapted(indicator, overlays)));
        TreeMap<String, Plan> plans = new TreeMap<>();
        agreed.plans().forEach((id, plan) -> plans.put(id, adapted(plan, overlays)));
        return agreed.with(indicators, plans);
    }

    /** How a mechanism adapts an indicator, or null where it takes it as it is. */
    public static @Nullable Overlay of(Catalogue catalogue, String indicator, String mechanism) {
        return catalogue.overlays().values().stream()
                .filter(overlay -> overlay.adapts(indicator, mechanism))
                .findFirst()
                .orElse(null);
    }

    private static Indicator adapted(Indicator indicator, Collection<Overlay> overlays) {
        List<Overlay> own = overlays.stream()
                .filter(overlay -> overlay.indicator().equals(indicator.id()))
                .toList();
        return own.isEmpty()
                ? indicator
                : indicator.with(breakdowns(indicator, own), strictest(indicator.threshold(), own));
    }

    /** The definition's breakdowns first, then those added, in the order of the overlays' ids; each set of fields once. */
    private static List<List<String>> breakdowns(Indicator indicator, List<Overlay> overlays) {
        List<List<String>> all = new ArrayList<>(indicator.disaggregate());
        Set<Set<String>> known = new LinkedHashSet<>();
        all.forEach(fields -> known.add(Set.copyOf(fields)));
        for (Overlay overlay : overlays) {
            for (List<String> fields : overlay.disaggregate()) {
                if (known.add(Set.copyOf(fields))) {
                    all.add(fields);
                }
            }
        }
        return all;
    }

    private static @Nullable Integer strictest(@Nullable Integer shared, List<Overlay> overlays) {
        Integer strictest = shared;
        for (Overlay overlay : overlays) {
            Integer own = overlay.threshold();
            if (own != null && (strictest == null || own > strictest)) {
                strictest = own;
            }
        }
        return strictest;
    }

    private static Plan adapted(Plan plan, Collection<Overlay> overlays) {
        List<Plan.Target> targets = plan.targets();
        for (Overlay overlay : overlays) {
            if (overlay.mechanism().equals(plan.mechanism())) {
                for (Overlay.NewTarget replacement : overlay.targets()) {
                    targets = replaced(plan, targets, overlay, replacement);
                }
            }
        }
        return targets.equals(plan.targets()) ? plan : plan.withTargets(targets);
    }

    private static List<Plan.Target> replaced(
            Plan plan, List<Plan.Target> targets, Overlay overlay, Overlay.NewTarget replacement) {
        return targets.stream()
                .map(target -> replacement.plan().equals(plan.id())
                                && replacement.id().equals(target.id())
                                && overlay.indicator().equals(target.indicator())
                        ? target.with(replacement)
                        : target)
                .toList();
    }
}
