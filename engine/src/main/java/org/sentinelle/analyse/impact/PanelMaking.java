package org.sentinelle.analyse.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.impact.AdoptionDates.Adopted;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.ImpactDesign.Members;
import org.sentinelle.model.Membership;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;

/** Puts a design's units, periods and dates together with the values of an indicator. */
final class PanelMaking {
    private final ImpactDesign design;
    private final ImpactData data;
    private final Map<String, List<String>> groups = new TreeMap<>();
    private final Set<String> asked = new TreeSet<>();
    private final AdoptionDates dates;

    PanelMaking(ImpactDesign design, Catalogue catalogue, ImpactData data) {
        this.design = design;
        this.data = data;
        this.dates = new AdoptionDates(
                design.adoption(), data.interventions(), design.to().grain());
        ask(catalogue);
    }

    /** The States named, and those that are members of the groups named at the end of the last period; or these groups themselves. */
    private void ask(Catalogue catalogue) {
        for (String unit : design.units()) {
            AreaGroup group = catalogue.groups().get(unit);
            if (group == null) {
                asked.add(unit);
                continue;
            }
            List<String> members =
                    group.membersAt(design.to()).stream().map(Membership::area).toList();
            groups.put(unit, members);
            asked.addAll(areGroups() ? List.of(unit) : members);
        }
        if (design.units().isEmpty()) {
            asked.addAll(catalogue.areas().keySet());
        }
    }

    /** Whether groups are the units, and not their members. */
    boolean areGroups() {
        return design.adoption().members() != null;
    }

    /** Whether a State is a member of two units. */
    boolean overlap() {
        long members = groups.values().stream().mapToLong(List::size).sum();
        return areGroups()
                && members
                        > groups.values().stream()
                                .flatMap(List::stream)
                                .distinct()
                                .count();
    }

    /** When a unit adopted in the window; null where it did not, only after it, or nobody knows when. */
    @Nullable
    Adopted of(String unit) {
        Adopted when = written(unit);
        return when == null || when.number() > ImpactPanel.number(design.to()) ? null : when;
    }

    /** Whether a unit adopted, and nobody knows when. */
    boolean isUndated(String unit) {
        return areGroups()
                ? groups.getOrDefault(unit, List.of()).stream().anyMatch(dates::isUndated)
                : dates.isUndated(unit);
    }

    private @Nullable Adopted written(String unit) {
        Members members = design.adoption().members();
        return members == null ? dates.of(unit) : dates.of(groups.getOrDefault(unit, List.of()), members);
    }

    /** All values of an indicator in the window, those of units that had adopted before included, without what came after an end. */
    ImpactPanel panel(String indicator, Stratum stratum) {
        List<Map<String, List<Observation>>> covariates =
                design.covariates().stream().map(this::byArea).toList();
        List<ImpactPanel.Row> rows = new ArrayList<>();
        for (Observation o : data.of(indicator)) {
            Bounds bounds = o.bounds();
            if (bounds != null && isAsked(o, stratum) && isInWindow(o.period()) && isInForce(o)) {
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
                                .map(values -> value(values.getOrDefault(o.area(), List.of()), o.period()))
                                .toArray(Double[]::new))));
            }
        }
        rows.sort((a, b) -> a.unit().equals(b.unit())
                ? Integer.compare(a.time(), b.time())
                : a.unit().compareTo(b.unit()));
        return new ImpactPanel(rows, covariates.size());
    }

    private boolean isInForce(Observation o) {
        Adopted when = written(o.area());
        Integer until = when == null ? null : when.until();
        return until == null || ImpactPanel.number(o.period()) < until;
    }

    /** Units of which figures are left out, as what they had adopted ended. */
    Set<String> ended(String indicator, Stratum stratum) {
        Set<String> ended = new TreeSet<>();
        for (Observation o : data.of(indicator)) {
            if (o.bounds() != null && isAsked(o, stratum) && isInWindow(o.period()) && !isInForce(o)) {
                ended.add(o.area());
            }
        }
        return ended;
    }

    /** Of groups, the States that reported throughout stand behind each figure: else one that begins to report would be an effect. */
    private boolean isAsked(Observation o, Stratum stratum) {
        Observation.Panel panel = areGroups() ? Observation.Panel.FIXED : Observation.Panel.ALL;
        return o.panel() == panel && o.stratum().equals(stratum) && asked.contains(o.area());
    }

    private boolean isInWindow(Period period) {
        return period.grain() == design.from().grain()
                && period.compareTo(design.from()) >= 0
                && period.compareTo(design.to()) <= 0;
    }

    private Map<String, List<Observation>> byArea(String indicator) {
        Map<String, List<Observation>> values = new HashMap<>();
        for (Observation o : data.of(indicator)) {
            if (isAsked(o, Stratum.TOTAL)) {
                values.computeIfAbsent(o.area(), area -> new ArrayList<>()).add(o);
            }
        }
        return values;
    }

    /** A covariate in a period or the longer one that holds it; the middle where it is only bounded. */
    private static @Nullable Double value(List<Observation> covariate, Period period) {
        for (Observation o : covariate) {
            Bounds bounds = o.bounds();
            if (bounds != null && o.period().contains(period)) {
                return bounds.low() + (bounds.high() - bounds.low()) / 2;
            }
        }
        return null;
    }
}
