package org.sentinelle.present.descent;

import java.util.ArrayList;
import java.util.List;

/** A table of text whose columns stay under each other: numbers as wide as they are, words in the room that is left. */
final class TextTable {
    private static final String GAP = "  ";
    private static final int LEAST_WORDS = 10;

    private final TextWidth measure = new TextWidth();
    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** A column: its heading, and whether it holds numbers. */
    record Column(String heading, boolean numbers) {
        static Column words(String heading) {
            return new Column(heading, false);
        }

        static Column numbers(String heading) {
            return new Column(heading, true);
        }
    }

    TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    TextTable row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /** The table in lines: its headings, a rule, its rows. */
    List<String> lines(int width, boolean rightToLeft) {
        int[] widths = widths(width);
        List<String> lines = new ArrayList<>();
        lines.addAll(row(columns.stream().map(Column::heading).toList(), widths, rightToLeft));
        List<String> rule = new ArrayList<>();
        for (int columnWidth : widths) {
            rule.add("-".repeat(columnWidth));
        }
        lines.add(String.join(GAP, rule));
        rows.forEach(row -> lines.addAll(row(row, widths, rightToLeft)));
        return lines;
    }

    /** Columns of numbers and the longest words of headings are never cut; the columns of words share what is left. */
    private int[] widths(int width) {
        int[] widths = new int[columns.size()];
        int taken = GAP.length() * (columns.size() - 1);
        int words = 0;
        for (int i = 0; i < widths.length; i++) {
            if (columns.get(i).numbers()) {
                widths[i] = Math.max(
                        widest(i, false), measure.longestWord(columns.get(i).heading()));
                taken += widths[i];
            } else {
                words++;
            }
        }
        int share = Math.max(LEAST_WORDS, (width - taken) / Math.max(1, words));
        for (int i = 0; i < widths.length; i++) {
            if (!columns.get(i).numbers()) {
                widths[i] = Math.min(share, widest(i, true));
            }
        }
        return widths;
    }

    private int widest(int column, boolean heading) {
        int widest = heading ? measure.of(columns.get(column).heading()) : 1;
        for (List<String> row : rows) {
            widest = Math.max(widest, measure.of(row.get(column)));
        }
        return widest;
    }

    private List<String> row(List<String> cells, int[] widths, boolean rightToLeft) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            wrapped.add(measure.wrapped(cells.get(i), "", widths[i]));
            height = Math.max(height, wrapped.get(i).size());
        }
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < widths.length; i++) {
                String part = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
                boolean flush = columns.get(i).numbers() && !rightToLeft;
                parts.add(flush ? measure.padding(part, widths[i]) : measure.padded(part, widths[i]));
            }
            lines.add(String.join(GAP, parts).stripTrailing());
        }
        return lines;
    }
}
