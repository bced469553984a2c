package org.sentinelle.analyse.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.ImpactDesign.Adoption;
import org.sentinelle.model.ImpactDesign.CountsFrom;
import org.sentinelle.model.Membership;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Intervention;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;

/** Puts a design's units, periods and dates together with the values of an indicator. */
final class PanelMaking {
    private final ImpactDesign design;
    private final ImpactData data;
    private final Set<String> asked;
    private final Map<String, Adopted> adopted;

    /** When a unit adopted: the number and the label of its first treated period. */
    record Adopted(int number, Period first, boolean provisional) {}

    PanelMaking(ImpactDesign design, Catalogue catalogue, ImpactData data) {
        this.design = design;
        this.data = data;
        this.asked = asked(design, catalogue);
        this.adopted =
                adopted(design.adoption(), data.interventions(), design.to().grain());
    }

    /** The States named, and those that are members of the groups named at the end of the last period. */
    private static Set<String> asked(ImpactDesign design, Catalogue catalogue) {
        Set<String> asked = new HashSet<>();
        for (String unit : design.units()) {
            AreaGroup group = catalogue.groups().get(unit);
            if (group == null) {
                asked.add(unit);
            } else {
                group.membersAt(design.to()).stream().map(Membership::area).forEach(asked::add);
            }
        }
        if (design.units().isEmpty()) {
            asked.addAll(catalogue.areas().keySet());
        }
        return asked;
    }

    private static Map<String, Adopted> adopted(
            Adoption adoption, List<Intervention> interventions, Period.Grain grain) {
        Map<String, Adopted> earliest = new TreeMap<>();
        for (Intervention one : interventions) {
            LocalDate date = one.date(adoption.dated());
            boolean named = adoption.names().isEmpty() || adoption.names().contains(String.valueOf(one.name()));
            if (date != null && named && adoption.kinds().contains(one.kind())) {
                Period period = Period.holding(grain, date);
                Period first = adoption.countsFrom() == CountsFrom.SAME_PERIOD
                        ? period
                        : Period.holding(grain, period.end().plusDays(1));
                Adopted then = new Adopted(ImpactPanel.number(first), first, one.provisional());
                earliest.merge(one.area(), then, (a, b) -> a.number() <= b.number() ? a : b);
            }
        }
        return earliest;
    }

    /** When a unit adopted in the window; null where it did not, or only after it. */
    @Nullable
    Adopted of(String unit) {
        Adopted when = adopted.get(unit);
        return when == null || when.number() > ImpactPanel.number(design.to()) ? null : when;
    }

    /** All values of an indicator in the window, those of units that had adopted before included. */
    ImpactPanel panel(String indicator, Stratum stratum) {
        List<Map<String, Double>> covariates =
                design.covariates().stream().map(id -> points(data.of(id))).toList();
        List<ImpactPanel.Row> rows = new ArrayList<>();
        for (Observation o : data.of(indicator)) {
            Bounds bounds = o.bounds();
            if (bounds != null && isAsked(o, stratum)) {
                Adopted when = of(o.area());
                rows.add(new ImpactPanel.Row(
                        o.area(),
                        o.period(),
                        ImpactPanel.number(o.period()),
                        when == null ? ImpactPanel.NEVER : when.number(),
                        bounds.low(),
                        bounds.high(),
                        o.status() == ObsStatus.B && !o.period().equals(design.from()),
                        Arrays.asList(covariates.stream()
                                .map(values -> values.get(key(o)))
                                .toArray(Double[]::new))));
            }
        }
        rows.sort((a, b) -> a.unit().equals(b.unit())
                ? Integer.compare(a.time(), b.time())
                : a.unit().compareTo(b.unit()));
        return new ImpactPanel(rows, covariates.size());
    }

    private boolean isAsked(Observation o, Stratum stratum) {
        return o.panel() == Observation.Panel.ALL
                && o.stratum().equals(stratum)
                && asked.contains(o.area())
                && isInWindow(o.period());
    }

    private boolean isInWindow(Period period) {
        return period.grain() == design.from().grain()
                && period.compareTo(design.from()) >= 0
                && period.compareTo(design.to()) <= 0;
    }

    /** A covariate's values where they are one number; the middle where they are only bounded. */
    private Map<String, Double> points(List<Observation> observations) {
        Map<String, Double> points = new HashMap<>();
        for (Observation o : observations) {
            Bounds bounds = o.bounds();
            if (bounds != null && isAsked(o, Stratum.TOTAL)) {
                points.put(key(o), bounds.low() + (bounds.high() - bounds.low()) / 2);
            }
        }
        return points;
    }

    private static String key(Observation o) {
        return o.area() + "/" + o.period().label();
    }
}
