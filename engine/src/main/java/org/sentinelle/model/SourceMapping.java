package org.sentinelle.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a foreign file becomes rows of a dataset.
 *
 * @param dataset the dataset it feeds
 * @param filePattern a glob on the file's name, so that a file laid into {@code incoming} is recognised
 * @param columns the columns the file must have, in any order; more are an error only if {@code strict}
 * @param rejections rows recognised as unusable, each with its reason, before anything else is read of them
 * @param fields one entry for each field of the dataset
 * @param submissions null where a row is what one source says once and for all
 * @param hash SHA-256 of the mapping file's bytes
 */
public record SourceMapping(
        String id,
        String dataset,
        LocalisedText name,
        String publisher,
        String licence,
        String filePattern,
        Format format,
        List<String> columns,
        List<Rejection> rejections,
        List<FieldMapping> fields,
        Contradictions contradictions,
        @Nullable Submissions submissions,
        String hash) {

    /** How the file is written down. */
    public record Format(String encoding, char delimiter) {}

    /**
     * Rows whose column, with everything but letters, digits and signs removed, matches a pattern are quarantined.
     *
     * @param matches a regular expression over the whole value, after thousands separators were removed
     */
    public record Rejection(String reason, String column, String matches, LocalisedText because) {}

    /** What becomes of rows that say different things about the same cell; exact duplicates are always collapsed. */
    public enum Contradictions {
        QUARANTINE,
        KEEP
    }

    /**
     * The rows are submissions: reporters tell several recipients, and correct what they told. Of what one recipient was told of
     * a cell, the row received last stands; recipients that were told the same give one figure.
     *
     * @param to the text field that names the recipient
     * @param received the text field with the date of receipt, YYYY-MM-DD
     */
    public record Submissions(String to, String received) {}

    /** How one field of the dataset is read. */
    public sealed interface FieldMapping {
        String field();
    }

    /**
     * A code: the column's text translated by a table, then required to be in the field's code list.
     *
     * @param when the rows this applies to (column to text); other rows get {@code otherwise}
     * @param table foreign spelling to code; empty where the text is the code already
     * @param tableId a named table of spellings kept in a file of its own, or null
     * @param blank the code of an empty cell, or null where an empty cell is an error
     * @param otherwise the code of rows that {@code when} leaves out, or null
     */
    public record CodeField(
            String field,
            String column,
            Map<String, String> when,
            Map<String, String> table,
            @Nullable String tableId,
            @Nullable String blank,
            @Nullable String otherwise)
            implements FieldMapping {
        public CodeField {
            when = Map.copyOf(when);
            table = Map.copyOf(table);
        }
    }

    /** The same code in every row. */
    public record ConstantField(String field, String value) implements FieldMapping {}

    /** A period written in one column. */
    public record PeriodField(String field, String column, Period.Grain grain) implements FieldMapping {}

    /**
     * A count of zero or more.
     *
     * @param censored the source's own censoring: text to the bounds it stands for
     * @param absent texts that stand where a figure is not, and why
     * @param status another column that says why a figure is not there, or null
     * @param thousands the separator between groups of three digits, or null
     */
    public record CountField(
            String field,
            String column,
            Map<String, Bound> censored,
            Map<String, Absence> absent,
            @Nullable StatusColumn status,
            @Nullable String thousands)
            implements FieldMapping {
        public CountField {
            censored = Map.copyOf(censored);
            absent = Map.copyOf(absent);
        }

        /** A count whose source never says why one is not there. */
        public CountField(String field, String column, Map<String, Bound> censored, @Nullable String thousands) {
            this(field, column, censored, Map.of(), null, thousands);
        }
    }

    /**
     * The column of flags beside a count.
     *
     * @param codes the flags that say that there is no figure, and why; all others say nothing here
     */
    public record StatusColumn(String column, Map<String, Absence> codes) {
        public StatusColumn {
            codes = Map.copyOf(codes);
        }
    }

    /** The column's text as it is, kept for the reader; null where empty. */
    public record TextField(String field, String column) implements FieldMapping {}

    /** Smallest and largest count that a censored cell stands for, both included. */
    public record Bound(long from, long to) {}

    public SourceMapping {
        columns = List.copyOf(columns);
        rejections = List.copyOf(rejections);
        fields = List.copyOf(fields);
    }
}
