package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Membership;
import org.sentinelle.model.Period;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.CountCell.Vintage;
import org.sentinelle.result.CountTable;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Ledger.Told;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;
import org.sentinelle.result.PastTable;
import org.sentinelle.result.TableKey;
import org.sentinelle.result.Telling;

/** A register as it is written on paper, with the observations that indicators over it would have. */
record PaperTable(
        List<String> areas,
        List<AreaGroup> groups,
        List<Period> periods,
        SortedMap<String, List<String>> codes,
        SortedMap<String, Long> counts,
        Map<String, Asked> indicators,
        ProtectionPolicy policy) {
    static final String VICTIMS = "victims";
    static final String REGISTER = "register";
    static final Period YEAR = Period.year(2020);

    /**
     * An indicator: how many there are, or the part of them that is in a selection.
     *
     * @param part codes of one dimension; empty for all
     * @param share whether it is the part's share of all, in per cent
     */
    record Asked(SortedMap<String, List<String>> part, boolean share, List<Set<String>> margins) {}

    /** The areas, the groups over them and the codes; counts come by {@link #with}. */
    static PaperTable empty(List<String> areas, List<AreaGroup> groups, SortedMap<String, List<String>> codes) {
        return new PaperTable(
                areas,
                groups,
                List.of(YEAR),
                codes,
                new TreeMap<>(),
                Map.of(VICTIMS, new Asked(new TreeMap<>(), false, subsets(codes.keySet()))),
                ProtectionPolicy.DEFAULT);
    }

    static AreaGroup group(String id, String... members) {
        return new AreaGroup(
                id,
                AreaGroup.Kind.MECHANISM,
                LocalisedText.english(id),
                null,
                Arrays.stream(members)
                        .map(m -> new Membership(m, null, null, true, false))
                        .toList(),
                "made up");
    }

    static List<Set<String>> subsets(Set<String> dimensions) {
        List<Set<String>> subsets = new ArrayList<>(List.of(Set.of()));
        for (String dimension : dimensions) {
            for (Set<String> smaller : List.copyOf(subsets)) {
                Set<String> larger = new TreeSet<>(smaller);
                larger.add(dimension);
                subsets.add(larger);
            }
        }
        return subsets;
    }

    PaperTable with(String area, String stratum, long count) {
        return with(area, YEAR, stratum, count);
    }

    PaperTable with(String area, Period period, String stratum, long count) {
        SortedMap<String, Long> more = new TreeMap<>(counts);
        more.put(place(area, period, Stratum.parse(stratum)), count);
        return new PaperTable(areas, groups, periods, codes, more, indicators, policy);
    }

    PaperTable over(Period... years) {
        return new PaperTable(areas, groups, List.of(years), codes, counts, indicators, policy);
    }

    PaperTable asking(Map<String, Asked> others) {
        return new PaperTable(areas, groups, periods, codes, counts, others, policy);
    }

    PaperTable under(ProtectionPolicy other) {
        return new PaperTable(areas, groups, periods, codes, counts, indicators, other);
    }

    private static String place(String area, Period period, Stratum stratum) {
        return area + " " + period.label() + " " + stratum.label();
    }

    long count(String area, Period period, Stratum stratum) {
        return counts.getOrDefault(place(area, period, stratum), 0L);
    }

    private SortedMap<String, Filter> selections() {
        SortedMap<String, Filter> selections = new TreeMap<>();
        indicators.values().stream().filter(a -> !a.part().isEmpty()).forEach(a -> selections.put(name(a), filter(a)));
        return selections;
    }

    private static String name(Asked asked) {
        return asked.part().toString();
    }

    private static Filter filter(Asked asked) {
        return new Filter(asked.part().entrySet().stream()
                .<Filter.Condition>map(e -> new OneOf(e.getKey(), e.getValue()))
                .toList());
    }

    private SortedMap<String, SortedSet<String>> all() {
        SortedMap<String, SortedSet<String>> all = new TreeMap<>();
        codes.forEach((dimension, list) -> all.put(dimension, new TreeSet<>(list)));
        return all;
    }

    CountTable table() {
        List<LeafCell> leaves = new ArrayList<>();
        for (String area : areas) {
            for (Period period : periods) {
                for (Stratum stratum : Scope.cross(all())) {
                    SortedSet<String> in = new TreeSet<>();
                    indicators.values().stream()
                            .filter(a -> !a.part().isEmpty() && isIn(a, stratum))
                            .forEach(a -> in.add(name(a)));
                    leaves.add(new LeafCell(area, period, stratum, in, null, 0, 0, count(area, period, stratum)));
                }
            }
        }
        return new CountTable(REGISTER, Ledger.ROWS, codes, selections(), leaves, List.of());
    }

    private static boolean isIn(Asked asked, Stratum stratum) {
        return asked.part().entrySet().stream()
                .allMatch(e -> e.getValue().contains(stratum.codes().get(e.getKey())));
    }

    List<Scope> scopes() {
        List<Scope> scopes = new ArrayList<>();
        new TreeMap<>(indicators)
                .forEach((id, asked) -> scopes.add(new Scope(
                        Set.of(REGISTER),
                        id,
                        policy,
                        asked.share() ? 100 : 1,
                        areas,
                        groups,
                        periods,
                        codes,
                        asked.margins(),
                        Set.of(Panel.ALL))));
        return scopes;
    }

    private SortedSet<String> members(String area, Period period) {
        SortedSet<String> members = new TreeSet<>();
        groups.stream()
                .filter(g -> g.id().equals(area))
                .forEach(g -> g.membersAt(period).forEach(m -> members.add(m.area())));
        return members.isEmpty() ? new TreeSet<>(Set.of(area)) : members;
    }

    private CountCell cell(CellKey key, boolean part, Asked asked) {
        SortedMap<String, SortedSet<String>> of = new TreeMap<>();
        key.stratum().codes().forEach((dimension, code) -> of.put(dimension, new TreeSet<>(Set.of(code))));
        return new CountCell(
                members(key.area(), key.period()),
                key.period(),
                of,
                part && !asked.part().isEmpty() ? new TreeSet<>(Set.of(name(asked))) : Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                Vintage.of(0));
    }

    @Nullable
    Telling telling(CellKey key) {
        Asked asked = indicators.get(key.indicator());
        if (asked == null) {
            return null;
        }
        Told numerator = new Told(REGISTER, Ledger.ROWS, cell(key, true, asked));
        Told denominator = asked.share() ? new Told(REGISTER, Ledger.ROWS, cell(key, false, asked)) : null;
        return new Telling(numerator, denominator, List.of(), 1, false);
    }

    List<Observation> observations() {
        Leaves leaves = new Leaves(table().leaves());
        List<Observation> observations = new ArrayList<>();
        for (Scope scope : scopes()) {
            Asked asked = indicators.get(scope.indicator());
            for (Observation cell : ShownCells.all(scope)) {
                CellKey key = ConfidentialRelease.key(cell);
                long n = leaves.sum(leaves.of(cell(key, true, asked)));
                long d = leaves.sum(leaves.of(cell(key, false, asked)));
                if (!asked.share()) {
                    observations.add(observation(key, n, n, null));
                } else if (d > 0) {
                    observations.add(observation(key, 100.0 * n / d, n, (double) d));
                }
            }
        }
        return observations;
    }

    static Observation observation(CellKey key, double value, double above, @Nullable Double below) {
        return new Observation(
                key.indicator(),
                key.area(),
                key.period(),
                key.stratum(),
                Panel.ALL,
                ObsStatus.A,
                ConfStatus.F,
                List.of("incomplete-parts"),
                Bounds.point(value),
                null,
                Bounds.point(above),
                below == null ? null : Bounds.point(below),
                new Coverage(1, 2, 0, 0.5),
                7,
                0);
    }

    ConfidentialRelease.Counted counted() {
        return new ConfidentialRelease.Counted(observations(), List.of(table()), this::telling);
    }

    Release released(PastTable... past) {
        return ConfidentialRelease.byWitnesses()
                .release(
                        Confidential.seal(counted()),
                        scopes(),
                        Map.of(new TableKey(REGISTER, Ledger.ROWS), List.of(past)));
    }

    Ledger.Account account(PastTable... past) {
        return released(past).ledger().open().accounts().get(0);
    }

    /** What is shown, by {@code indicator area period stratum}. */
    Map<String, Double> shown(PastTable... past) {
        Map<String, Double> shown = new LinkedHashMap<>();
        released(past).observations().get().stream()
                .filter(o -> o.value() != null)
                .forEach(o -> shown.put(ConfidentialRelease.key(o).text(), o.value()));
        return shown;
    }

    /** Case C2: four areas by four forms, all margins wanted. */
    static PaperTable formsByArea() {
        PaperTable table = empty(
                List.of("A", "B", "C", "D"),
                List.of(group("all", "A", "B", "C", "D")),
                new TreeMap<>(Map.of("form", List.of("sex", "lab", "beg", "oth"))));
        long[][] counts = {{18, 22, 4, 31}, {15, 27, 40, 36}, {52, 33, 16, 24}, {47, 29, 21, 13}};
        String[] forms = {"sex", "lab", "beg", "oth"};
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                table = table.with("ABCD".substring(i, i + 1), "form=" + forms[j], counts[i][j]);
            }
        }
        return table;
    }

    /** Case C3: labour is agriculture, domestic work and construction; the areas stand for the forms. */
    static PaperTable hierarchyOfForms() {
        PaperTable table = empty(
                List.of("agr", "con", "dom", "sex"),
                List.of(group("lab", "agr", "dom", "con"), group("total", "agr", "dom", "con", "sex")),
                new TreeMap<>(Map.of("n", List.of("1", "2"))));
        return table.with("sex", "n=1", 41)
                .with("agr", "n=1", 3)
                .with("dom", "n=1", 4)
                .with("con", "n=1", 30)
                .with("sex", "n=2", 36)
                .with("agr", "n=2", 17)
                .with("dom", "n=2", 22)
                .with("con", "n=2", 25);
    }

    /** Case C4: three two-way tables, each harmless alone. */
    static PaperTable linkedTwoWays() {
        SortedMap<String, List<String>> codes = new TreeMap<>(
                Map.of("sex", List.of("F", "M"), "age", List.of("child", "adult"), "form", List.of("sex", "lab")));
        return empty(List.of("A"), List.of(), codes)
                .asking(Map.of(
                        VICTIMS,
                        new Asked(
                                new TreeMap<>(),
                                false,
                                List.of(Set.of("sex", "age"), Set.of("sex", "form"), Set.of("age", "form")))))
                .with("A", "sex=F;age=child;form=sex", 3)
                .with("A", "sex=F;age=child;form=lab", 8)
                .with("A", "sex=F;age=adult;form=sex", 7)
                .with("A", "sex=F;age=adult;form=lab", 9)
                .with("A", "sex=M;age=child;form=sex", 9)
                .with("A", "sex=M;age=child;form=lab", 9)
                .with("A", "sex=M;age=adult;form=sex", 10)
                .with("A", "sex=M;age=adult;form=lab", 1);
    }
}
