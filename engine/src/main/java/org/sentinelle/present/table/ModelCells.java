package org.sentinelle.present.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.sentinelle.present.chart.ChartWords;

/** What stands in the cells of a table of models, as a language writes it. */
record ModelCells(ChartWords words, boolean stars) {
    private static final int DECIMALS = 3;
    private static final int SIGNIFICANT = 3;

    /** Levels of one, two and three stars, as journals of the social sciences have them. */
    private static final double[] LEVELS = {0.05, 0.01, 0.001};

    /** Three decimals, or three significant digits where these are more. */
    String number(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        int digits = exact.signum() == 0 ? 0 : SIGNIFICANT - exact.precision() + exact.scale();
        BigDecimal rounded = exact.setScale(Math.max(DECIMALS, digits), RoundingMode.HALF_UP);
        return words.numbers().text(rounded);
    }

    String starsOf(@Nullable Double p) {
        String made = "";
        for (double level : LEVELS) {
            made += stars && p != null && p < level ? "*" : "";
        }
        return made;
    }

    /** What stars mean. */
    String starNote() {
        return words.text(
                "table.stars",
                words.numbers().text(BigDecimal.valueOf(LEVELS[0])),
                words.numbers().text(BigDecimal.valueOf(LEVELS[1])),
                words.numbers().text(BigDecimal.valueOf(LEVELS[2])));
    }

    String fact(String key, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean truth) {
            return words.text(truth ? "table.yes" : "table.no");
        }
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Number whole) {
            return words.numbers().text(whole.longValue());
        }
        return key.equals("errors") && value.equals("classical") ? words.text("table.classical") : (String) value;
    }

    String fact(ModelTable.FactRow row) {
        return words.text("table." + row.key(), row.of());
    }
}
