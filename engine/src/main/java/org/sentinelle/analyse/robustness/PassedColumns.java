package org.sentinelle.analyse.robustness;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.ColumnRole.Kind;
import org.sentinelle.analyse.ColumnRole.Takes;
import org.sentinelle.analyse.formula.ModelFrame;

/** The columns that regressions have beside their formula, passed on to those that know them. */
final class PassedColumns {
    static final List<ColumnRole> ROLES = List.of(
            new ColumnRole("cluster", Kind.TEXT, Takes.ANY_NUMBER, "Who belongs together, for errors by cluster"),
            ColumnRole.optional("time", Kind.NUMBER, "When the row was observed, for errors over time and panels"),
            ColumnRole.optional("weights", Kind.NUMBER, "How much each row counts"),
            ColumnRole.optional("offset", Kind.NUMBER, "A part of the predictor that is known beforehand"),
            ColumnRole.optional("exposure", Kind.NUMBER, "What counts are out of, for regressions of counts"),
            ColumnRole.optional("unit", Kind.TEXT, "Who is observed again and again, for panels"));

    /** The word for the first coefficient beside the constant. */
    static final String FIRST = "first";

    private PassedColumns() {}

    /** The name of the coefficient asked for; null where the formula has none. */
    static @Nullable String coefficient(ModelFrame frame, String asked) {
        return frame.fixed().names().stream()
                .filter(name -> asked.equals(FIRST) ? !name.equals(ModelFrame.INTERCEPT) : name.equals(asked))
                .findFirst()
                .orElse(null);
    }
}
