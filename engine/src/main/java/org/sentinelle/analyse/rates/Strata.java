package org.sentinelle.analyse.rates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.CompleteRows;
import org.sentinelle.analyse.EstimateDraft;

/** The complete rows of a table with a row for each stratum, put together by group where groups are told. */
final class Strata {
    static final String GROUP = "group";
    static final String STRATUM = "stratum";
    static final ColumnRole GROUP_COLUMN = ColumnRole.optional(
            GROUP, ColumnRole.Kind.TEXT, "Group that the stratum belongs to; there is one result for each.");
    static final ColumnRole STRATUM_COLUMN =
            ColumnRole.optional(STRATUM, ColumnRole.Kind.TEXT, "What the stratum is called in the details.");

    private final AnalysisInput input;
    private final CompleteRows rows;
    private final Map<String, List<Integer>> groups = new LinkedHashMap<>();

    private Strata(AnalysisInput input, CompleteRows rows) {
        this.input = input;
        this.rows = rows;
        List<String> names = input.has(GROUP) ? rows.texts(GROUP) : List.of();
        for (int i = 0; i < rows.count(); i++) {
            String name = names.isEmpty() ? "" : names.get(i);
            groups.computeIfAbsent(name, key -> new ArrayList<>()).add(i);
        }
    }

    /** A missing name of a stratum does no harm; a missing group does. */
    static Strata of(AnalysisInput input, List<String> roles) {
        List<String> needed = new ArrayList<>(roles);
        if (input.has(GROUP)) {
            needed.add(GROUP);
        }
        return new Strata(input, input.complete(needed.toArray(String[]::new)));
    }

    CompleteRows rows() {
        return rows;
    }

    /** The names of the groups in the order of the file; one empty name where no groups are told. */
    List<String> groups() {
        return List.copyOf(groups.keySet());
    }

    /** A role's cells in one group. */
    double[] numbers(String role, String group) {
        double[] cells = rows.numbers(role);
        return positions(group).mapToDouble(i -> cells[i]).toArray();
    }

    /** How many strata a group has. */
    int size(String group) {
        return groups.getOrDefault(group, List.of()).size();
    }

    /** The names of a group's strata. */
    List<@Nullable String> names(String group) {
        List<@Nullable String> names = new ArrayList<>();
        int[] places = rows.positions().toArray();
        positions(group)
                .forEach(
                        i -> names.add(input.has(STRATUM) ? input.texts(STRATUM).get(places[i]) : null));
        return names;
    }

    /** A group's name as a cell: empty where no groups are told. */
    @Nullable
    String cell(String group) {
        return input.has(GROUP) ? group : null;
    }

    /** The estimate of a term for a group, or for all where no groups are told. */
    EstimateDraft draft(Answer answer, String term, String group) {
        return input.has(GROUP) ? answer.draft(term, group, size(group)) : answer.draft(term);
    }

    private IntStream positions(String group) {
        return groups.getOrDefault(group, List.of()).stream().mapToInt(Integer::intValue);
    }
}
