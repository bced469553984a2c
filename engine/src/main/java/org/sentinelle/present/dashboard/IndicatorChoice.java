package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Plan;

/**
 * Which indicators a page shows. The overview has room for a few, the headline among them. A mechanism's page holds those that
 * it owns or that its plans cite, and those of the overview, so that mechanisms can be read beside each other.
 */
final class IndicatorChoice {
    /** How many indicators stand abreast: on the overview, and as key figures. */
    static final int ABREAST = 6;

    /** The pillars of the Palermo Protocol's "three P" and what plans add to them; others follow by name. */
    private static final List<String> PILLARS =
            List.of("prevention", "protection", "prosecution", "partnership", "policy");

    private final Edition edition;

    IndicatorChoice(Edition edition) {
        this.edition = edition;
    }

    /** A mechanism's indicators of one pillar: those with a value in some year, and those without. */
    record Pillar(String id, List<Indicator> shown, List<Indicator> silent) {}

    /** The headline and those that most mechanisms have a latest value of, in the usual order. */
    List<Indicator> overview() {
        List<Indicator> all = edition.indicators();
        List<Indicator> rest = new ArrayList<>(all.subList(1, all.size()));
        rest.sort(Comparator.comparingLong(i -> -mechanismsWithLatest(i)));
        List<Indicator> chosen = rest.subList(0, Math.min(ABREAST - 1, rest.size()));
        return all.stream()
                .filter(i -> i.equals(edition.headline()) || chosen.contains(i))
                .toList();
    }

    private long mechanismsWithLatest(Indicator indicator) {
        return edition.mechanisms().stream()
                .filter(m -> hasLatest(indicator, m))
                .count();
    }

    private boolean hasLatest(Indicator indicator, AreaGroup mechanism) {
        var latest = edition.latest(indicator, mechanism.id());
        return latest != null && latest.bounds() != null;
    }

    /** Whether the mechanism owns the indicator or a plan of it cites it. */
    boolean isOwn(Indicator indicator, AreaGroup mechanism) {
        return indicator.owners().contains(mechanism.id())
                || edition.input().catalogue().plans().values().stream()
                        .filter(p -> p.mechanism().equals(mechanism.id()))
                        .anyMatch(p -> cites(p, indicator.id()));
    }

    private static boolean cites(Plan plan, String indicator) {
        return plan.targets().stream().anyMatch(t -> t.indicator().equals(indicator))
                || plan.pillars().stream()
                        .flatMap(p -> p.objectives().stream())
                        .anyMatch(o -> o.indicators().contains(indicator));
    }

    /** What the mechanism's pages show a value of. */
    List<Indicator> shown(AreaGroup mechanism) {
        List<Indicator> overview = overview();
        return edition.indicators().stream()
                .filter(i -> isOwn(i, mechanism) || overview.contains(i))
                .filter(i -> edition.hasValue(i, mechanism.id()))
                .toList();
    }

    /** A few of those, its own and those with a value of the last year before others. */
    List<Indicator> keyFigures(AreaGroup mechanism) {
        List<Indicator> shown = shown(mechanism);
        List<Indicator> chosen = shown.stream()
                .sorted(Comparator.comparing((Indicator i) -> !hasLatest(i, mechanism))
                        .thenComparing(i -> !isOwn(i, mechanism)))
                .limit(ABREAST)
                .toList();
        return shown.stream().filter(chosen::contains).toList();
    }

    /** Its pillars in the order of the protocol, without those that hold no indicator of it. */
    List<Pillar> pillars(AreaGroup mechanism) {
        List<Indicator> shown = shown(mechanism);
        SortedMap<String, Pillar> pillars =
                new TreeMap<>(Comparator.comparingInt(IndicatorChoice::place).thenComparing(Comparator.naturalOrder()));
        for (Indicator indicator : edition.defined()) {
            boolean hasValue = shown.contains(indicator);
            if (hasValue || isOwn(indicator, mechanism)) {
                Pillar pillar = pillars.computeIfAbsent(
                        indicator.pillar(), id -> new Pillar(id, new ArrayList<>(), new ArrayList<>()));
                (hasValue ? pillar.shown() : pillar.silent()).add(indicator);
            }
        }
        return List.copyOf(pillars.values());
    }

    private static int place(String pillar) {
        int place = PILLARS.indexOf(pillar);
        return place < 0 ? PILLARS.size() : place;
    }
}
