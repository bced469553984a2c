package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Period;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Observation.Panel;

/**
 * The cells that were asked of one confidential indicator. It is fixed before the rows are looked at: a State, a code or a
 * period that appeared only because it has rows would tell where there are none.
 *
 * @param datasets those that it counts
 * @param policy what is demanded of its counts
 * @param per the factor that its values are shown with
 * @param areas the States that take part, whether or not they have a case
 * @param groups the groups for which a value is wanted
 * @param codes every code of each disaggregation dimension, its total left out
 * @param margins the sets of dimensions by which values are wanted; the empty set is the total
 * @param panels the panels for which group values are wanted
 */
public record Scope(
        Set<String> datasets,
        String indicator,
        ProtectionPolicy policy,
        int per,
        List<String> areas,
        List<AreaGroup> groups,
        List<Period> periods,
        SortedMap<String, List<String>> codes,
        List<Set<String>> margins,
        Set<Panel> panels) {

    /** The places and times asked for. */
    public record Extent(List<String> areas, List<AreaGroup> groups, List<Period> periods, Set<Panel> panels) {
        public Extent {
            areas = List.copyOf(areas);
            groups = List.copyOf(groups);
            periods = List.copyOf(periods);
            panels = Set.copyOf(panels);
        }
    }

    public Scope {
        areas = areas.stream().distinct().sorted().toList();
        groups = List.copyOf(groups);
        periods = periods.stream().distinct().sorted().toList();
        TreeMap<String, List<String>> sorted = new TreeMap<>();
        codes.forEach((dimension, list) -> sorted.put(dimension, List.copyOf(new TreeSet<>(list))));
        codes = Collections.unmodifiableSortedMap(sorted);
        margins = margins.stream().map(Set::copyOf).distinct().toList();
        panels = Set.copyOf(panels);
        datasets = Set.copyOf(datasets);
        for (Set<String> margin : margins) {
            if (!codes.keySet().containsAll(margin)) {
                throw new IllegalArgumentException(
                        indicator + " is wanted by " + margin + " but has no such dimension");
            }
        }
        for (AreaGroup group : groups) {
            if (areas.contains(group.id())) {
                throw new IllegalArgumentException("'" + group.id() + "' is both a State and a group");
            }
        }
    }

    /** What the definition of an indicator over one confidential dataset asks for. */
    public static Scope of(Catalogue catalogue, Indicator indicator, ProtectionPolicy policy, Extent extent) {
        return new Scope(
                Set.copyOf(catalogue.datasetsOf(indicator)),
                indicator.id(),
                policy,
                indicator.measure().per(),
                extent.areas(),
                extent.groups(),
                extent.periods(),
                codes(catalogue, indicator),
                margins(indicator),
                extent.panels());
    }

    private static SortedMap<String, List<String>> codes(Catalogue catalogue, Indicator indicator) {
        SortedMap<String, List<String>> codes = new TreeMap<>();
        for (List<String> margin : indicator.disaggregate()) {
            for (String dimension : margin) {
                codes.put(dimension, codes(catalogue, indicator, dimension));
            }
        }
        return codes;
    }

    /** The codes that values are told apart by: those of the dataset's list, or of the list that these are read as. */
    private static List<String> codes(Catalogue catalogue, Indicator indicator, String dimension) {
        String concordance = indicator.concordances().get(dimension);
        String id = concordance != null
                ? catalogue.concordance(concordance).to()
                : catalogue.datasetsOf(indicator).stream()
                        .map(dataset -> catalogue.dataset(dataset).field(dimension))
                        .flatMap(Optional::stream)
                        .map(DatasetSchema.Field::codes)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        CodeList list = id == null ? null : catalogue.codeLists().get(id);
        if (list == null) {
            throw new IllegalArgumentException("Dimension " + dimension + " of indicator " + indicator.id()
                    + " has no code list; without one an absent code would be told from an empty one");
        }
        return list.codes().stream()
                .map(CodeList.Code::id)
                .filter(code -> !code.equals(CodeList.TOTAL))
                .toList();
    }

    private static List<Set<String>> margins(Indicator indicator) {
        List<Set<String>> margins = new ArrayList<>();
        margins.add(Set.of());
        indicator.disaggregate().forEach(margin -> margins.add(Set.copyOf(margin)));
        return margins;
    }

    /** The areas that an area's or group's value adds up in a period. */
    Set<String> members(String area, Period period) {
        for (AreaGroup group : groups) {
            if (group.id().equals(area)) {
                Set<String> members = new TreeSet<>();
                group.membersAt(period).forEach(member -> members.add(member.area()));
                return members;
            }
        }
        return Set.of(area);
    }

    /** States first, then groups. */
    List<String> areasAndGroups() {
        List<String> all = new ArrayList<>(areas);
        groups.forEach(group -> all.add(group.id()));
        return all;
    }

    /** The codes of some of the dimensions. */
    SortedMap<String, SortedSet<String>> codesOf(Set<String> dimensions) {
        SortedMap<String, SortedSet<String>> some = new TreeMap<>();
        codes.forEach((dimension, list) -> {
            if (dimensions.contains(dimension)) {
                some.put(dimension, new TreeSet<>(list));
            }
        });
        return some;
    }

    /** Every combination of one code of each dimension. */
    static List<Stratum> cross(Map<String, SortedSet<String>> codes) {
        List<Stratum> strata = List.of(Stratum.TOTAL);
        for (Map.Entry<String, SortedSet<String>> dimension : codes.entrySet()) {
            List<Stratum> finer = new ArrayList<>();
            for (Stratum stratum : strata) {
                for (String code : dimension.getValue()) {
                    TreeMap<String, String> narrow = new TreeMap<>(stratum.codes());
                    narrow.put(dimension.getKey(), code);
                    finer.add(new Stratum(narrow));
                }
            }
            strata = finer;
        }
        return strata;
    }
}
