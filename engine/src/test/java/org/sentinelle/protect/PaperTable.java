package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Membership;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.LeafCell;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/** A table as it is written on paper, with the observations that would be computed from it. */
record PaperTable(Scope scope, List<LeafCell> leaves) {
    static final String INDICATOR = "victims";
    static final String DATASET = "register";
    static final Period YEAR = Period.year(2020);

    /** The areas, the groups over them and the codes; counts come by {@link #with}. */
    static PaperTable empty(List<String> areas, List<AreaGroup> groups, SortedMap<String, List<String>> codes) {
        return new PaperTable(
                new Scope(
                        DATASET,
                        INDICATOR,
                        true,
                        null,
                        areas,
                        groups,
                        List.of(YEAR),
                        codes,
                        subsets(codes.keySet()),
                        Set.of(Panel.ALL)),
                List.of());
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
        List<LeafCell> more = new ArrayList<>(leaves);
        more.add(new LeafCell(INDICATOR, area, period, Stratum.parse(stratum), count));
        return new PaperTable(scope, more);
    }

    PaperTable withMargins(List<Set<String>> margins) {
        return new PaperTable(
                new Scope(
                        scope.dataset(),
                        scope.indicator(),
                        true,
                        scope.threshold(),
                        scope.areas(),
                        scope.groups(),
                        scope.periods(),
                        scope.codes(),
                        margins,
                        scope.panels()),
                leaves);
    }

    static CellKey cell(String area, String stratum) {
        return new CellKey(INDICATOR, area, YEAR, Stratum.parse(stratum));
    }

    /** What compute would hand over: only cells with at least one row, as a total over rows would. */
    List<Observation> observations() {
        SortedMap<CellKey, Long> sums = new TreeMap<>();
        for (LeafCell leaf : leaves) {
            for (Period period : scope.periods()) {
                for (String area : scope.areasAndGroups()) {
                    if (period.contains(leaf.period().start())
                            && scope.members(area, period).contains(leaf.area())
                            && leaf.count() > 0) {
                        for (Set<String> margin : scope.margins()) {
                            TreeMap<String, String> codes =
                                    new TreeMap<>(leaf.stratum().codes());
                            codes.keySet().retainAll(margin);
                            sums.merge(
                                    new CellKey(INDICATOR, area, period, new Stratum(codes)), leaf.count(), Long::sum);
                        }
                    }
                }
            }
        }
        return sums.entrySet().stream()
                .map(e -> observation(e.getKey(), e.getValue()))
                .toList();
    }

    static Observation observation(CellKey cell, long count) {
        return new Observation(
                cell.indicator(),
                cell.area(),
                cell.period(),
                cell.stratum(),
                Panel.ALL,
                ObsStatus.A,
                ConfStatus.F,
                List.of("incomplete-parts"),
                Bounds.point(count),
                null,
                Bounds.point(count),
                null,
                new Coverage(1, 2, 0, 0.5),
                count,
                0);
    }

    Release released() {
        return new ConfidentialRelease(Policy.DEFAULT)
                .release(Confidential.seal(observations()), Confidential.seal(leaves), List.of(scope));
    }

    Ledger.Account account() {
        return released().ledger().open().accounts().get(0);
    }

    /** SAFETY case C2: four areas by four forms, all margins wanted. */
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
                .with("A", "sex=F;age=child;form=sex", 3)
                .with("A", "sex=F;age=child;form=lab", 8)
                .with("A", "sex=F;age=adult;form=sex", 7)
                .with("A", "sex=F;age=adult;form=lab", 9)
                .with("A", "sex=M;age=child;form=sex", 9)
                .with("A", "sex=M;age=child;form=lab", 9)
                .with("A", "sex=M;age=adult;form=sex", 10)
                .with("A", "sex=M;age=adult;form=lab", 1)
                .withMargins(List.of(Set.of("sex", "age"), Set.of("sex", "form"), Set.of("age", "form")));
    }
}
