package org.sentinelle.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period.Grain;

/**
 * A named table: its fields, what identifies a row, and whether it is public knowledge.
 *
 * <p>A {@code DIMENSION} field whose rows carry their own margins (a published cross-table has rows for women, for men,
 * and for both together) names the code of its total; an indicator that does not break down by it reads the total's rows
 * only, so nothing is counted twice. A dimension without a total is summed over.
 */
public record DatasetSchema(
        String id,
        LocalisedText name,
        Disclosure disclosure,
        List<Field> fields,
        List<DataRule> rules,
        List<SeriesBreak> breaks,
        String source,
        @Nullable Restates restates) {

    /**
     * That a published dataset gives figures out of a confidential one: its cells, each the sum of those of its rows, are what
     * everybody knows of the other's counts. Its dimensions are the other's by name and code.
     *
     * @param dataset the confidential one
     * @param quantity what of it is counted: {@code rows}, or a measure's name
     * @param measure the measure of the published one that gives it
     */
    public record Restates(String dataset, String quantity, String measure) {
        /** The number of rows. */
        public static final String ROWS = "rows";
    }

    /** Published sources keep their own censoring; confidential ones are protected before anything is shown. */
    public enum Disclosure {
        PUBLISHED,
        CONFIDENTIAL
    }

    /** What a field is for. */
    public enum Role {
        AREA,
        PERIOD,
        DIMENSION,
        MEASURE,
        /** Says what the row's figures mean (their unit, stage, definition): figures whose facets differ do not add silently. */
        FACET,
        /** The agency that supplied the row: it never appears in anything shown, and rules look at who is behind a count. */
        CONTRIBUTOR,
        TEXT
    }

    /**
     * One column. A measure is stored as {@code NAME_low} and {@code NAME_high}, the bounds of a count that its source may
     * have censored, and, where there is no count, {@code NAME_status}: an SDMX observation status that says why (L not
     * requested, M not applicable, O not reported, Q suppressed); null says O.
     *
     * @param stock of a measure: it says how much there is on a day, so figures of several times are never added up
     * @param counts of a measure: it is itself a number of persons or cases, so that one row stands for many; else a row is one of
     *     them, and the measure says something about it
     * @param grain of the period: how long the periods of the rows are; null where each row may have its own
     */
    public record Field(
            String name,
            Role role,
            @Nullable String codes,
            @Nullable String total,
            LocalisedText label,
            boolean stock,
            boolean counts,
            @Nullable Grain grain) {
        /** A field that is no stock and no period of known length. */
        public Field(String name, Role role, @Nullable String codes, @Nullable String total, LocalisedText label) {
            this(name, role, codes, total, label, false, false, null);
        }
    }

    public DatasetSchema {
        fields = List.copyOf(fields);
        rules = List.copyOf(rules);
        breaks = List.copyOf(breaks);
    }

    /** A dataset of which no break is known. */
    public DatasetSchema(
            String id,
            LocalisedText name,
            Disclosure disclosure,
            List<Field> fields,
            List<DataRule> rules,
            String source) {
        this(id, name, disclosure, fields, rules, List.of(), source, null);
    }

    /** A dataset that gives figures of no other. */
    public DatasetSchema(
            String id,
            LocalisedText name,
            Disclosure disclosure,
            List<Field> fields,
            List<DataRule> rules,
            List<SeriesBreak> breaks,
            String source) {
        this(id, name, disclosure, fields, rules, breaks, source, null);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** Whether a sum is a number of persons or cases: that of a measure that counts them, or null for the number of rows. */
    public boolean counts(@Nullable String sum) {
        return sum == null || field(sum).map(Field::counts).orElse(false);
    }

    public List<Field> withRole(Role role) {
        return fields.stream().filter(f -> f.role() == role).toList();
    }

    public Field area() {
        return only(Role.AREA);
    }

    public Field period() {
        return only(Role.PERIOD);
    }

    /** The field that names the agency of a row; null where the dataset names none. */
    public @Nullable Field contributor() {
        List<Field> found = withRole(Role.CONTRIBUTOR);
        return found.isEmpty() ? null : found.get(0);
    }

    private Field only(Role role) {
        List<Field> found = withRole(role);
        if (found.size() != 1) {
            throw new IllegalStateException("Dataset " + id + " has " + found.size() + " fields of role " + role);
        }
        return found.get(0);
    }
}
