package org.sentinelle.analyse.robustness;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Cells;
import org.sentinelle.result.Table;

/**
 * Which rows make up a sample: {@code all}, or conditions that all hold, such as {@code year >= 2010 and region != 'Trinidad and Tobago'}. A row without a value
 * in a column meets no condition on it.
 *
 * @param text as it was written
 */
record RowFilter(String text, List<Condition> conditions) implements Serializable {
    static final String ALL = "all";

    private static final Pattern CONDITION = Pattern.compile("\\s*(.+?)\\s*(<=|>=|!=|=|<|>)\\s*(.+?)\\s*");

    /** Outside quotes. */
    private static final String AND = "\\s+and\\s+(?=(?:[^'\"]*['\"][^'\"]*['\"])*[^'\"]*$)";

    /** One condition; numbers are compared as numbers where both sides are, else texts. */
    record Condition(String column, String sign, String value) implements Serializable {
        boolean holds(Object cell) {
            Double left = Cells.number(cell);
            Double right = Cells.number(value);
            if (left == null || right == null) {
                boolean equal = Cells.text(cell).equals(value);
                return sign.equals("=") ? equal : sign.equals("!=") && !equal;
            }
            int order = Double.compare(left + 0.0, right + 0.0);
            return switch (sign) {
                case "=" -> order == 0;
                case "!=" -> order != 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }

        boolean isOrder() {
            return !sign.equals("=") && !sign.equals("!=");
        }
    }

    RowFilter {
        conditions = List.copyOf(conditions);
    }

    /** Empty of conditions where the text is no filter; {@link #problem} says so. */
    static RowFilter of(String text) {
        List<Condition> conditions = new ArrayList<>();
        if (!text.equals(ALL)) {
            for (String part : text.split(AND, -1)) {
                Matcher matcher = CONDITION.matcher(part);
                if (matcher.matches()) {
                    conditions.add(new Condition(matcher.group(1), matcher.group(2), unquoted(matcher.group(3))));
                }
            }
        }
        return new RowFilter(text, conditions);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted && (value.charAt(0) == '\'' || value.charAt(0) == '"')
                ? value.substring(1, value.length() - 1)
                : value;
    }

    /** Why it is no filter of this table; null where it is one. */
    @Nullable
    String problem(Table table) {
        if (!text.equals(ALL) && conditions.size() != text.split(AND, -1).length) {
            return "The sample '" + text
                    + "' is not understood. Write all, or conditions such as year >= 2010 and region != West.";
        }
        for (Condition condition : conditions) {
            List<String> names =
                    table.columns().stream().map(Table.Column::name).toList();
            if (!names.contains(condition.column())) {
                return "The sample '" + text + "' reads the column '" + condition.column() + "', which is not in "
                        + table.name() + ". Its columns are " + String.join(", ", names) + ".";
            }
            if (condition.isOrder() && !isNumber(condition, table)) {
                return "The sample '" + text
                        + "' orders what is no number. Compare with = or !=, or name a column of numbers.";
            }
        }
        return null;
    }

    private static boolean isNumber(Condition condition, Table table) {
        int column = table.column(condition.column());
        return Cells.number(condition.value()) != null
                && table.rows().stream()
                        .map(row -> row.get(column))
                        .allMatch(cell -> cell == null || Cells.isMissing(cell) || Cells.number(cell) != null);
    }

    /** For each row whether it is in the sample. */
    boolean[] keeps(Table table) {
        int[] columns =
                conditions.stream().mapToInt(c -> table.column(c.column())).toArray();
        boolean[] keeps = new boolean[table.rows().size()];
        for (int i = 0; i < keeps.length; i++) {
            keeps[i] = true;
            for (int c = 0; c < columns.length && keeps[i]; c++) {
                Object cell = table.rows().get(i).get(columns[c]);
                keeps[i] = cell != null
                        && !Cells.isMissing(cell)
                        && conditions.get(c).holds(cell);
            }
        }
        return keeps;
    }

    Table of(Table table) {
        if (conditions.isEmpty()) {
            return table;
        }
        boolean[] keeps = keeps(table);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < keeps.length; i++) {
            if (keeps[i]) {
                rows.add(table.rows().get(i));
            }
        }
        return new Table(table.name(), table.columns(), rows);
    }
}
