package org.sentinelle.analyse;

import static org.sentinelle.result.Table.Type.DECIMAL;
import static org.sentinelle.result.Table.Type.INTEGER;
import static org.sentinelle.result.Table.Type.TEXT;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;

/** The columns of the tidy estimates: their glossary, and findings written under them. */
public final class TidyColumns {
    /** The outcome of an {@link Finding.Answered}. */
    public static final String ANSWERED = "answered";
    /** The outcome of a {@link Finding.Declined}. */
    public static final String DECLINED = "declined";

    private static final String CAVEAT_SEPARATOR = ";";

    private static final List<Column> GLOSSARY = List.of(
            new Column("indicator", TEXT, "Id of the indicator analysed; empty where the data are a bare file"),
            new Column("area", TEXT, "Code of the State or id of the group"),
            new Column("period", TEXT, "Period or span of periods, as written in SDMX"),
            new Column("stratum", TEXT, "Disaggregation, as in sex=F;age=Y_LT18; empty for the total"),
            new Column("term", TEXT, "Name of the quantity estimated; empty where the method declined"),
            new Column("estimate", DECIMAL, "Its value; empty where censored input only gives bounds"),
            new Column("estimate_low", DECIMAL, "Smallest value that censored input allows"),
            new Column("estimate_high", DECIMAL, "Largest value that censored input allows"),
            new Column("unit", TEXT, "Unit of the estimate"),
            new Column("std_error", DECIMAL, "Standard error of the estimate, in its unit"),
            new Column("conf_low", DECIMAL, "Lower limit of the confidence interval"),
            new Column("conf_high", DECIMAL, "Upper limit of the confidence interval"),
            new Column("conf_level", DECIMAL, "Level of the confidence interval, between 0 and 1"),
            new Column("statistic", DECIMAL, "Test statistic"),
            new Column("df", DECIMAL, "Degrees of freedom of the test statistic, where it has any"),
            new Column("p_value", DECIMAL, "Probability of a statistic at least as extreme if there were no effect"),
            new Column("adjusted_p", DECIMAL, "The same, adjusted for the number of tests made together"),
            new Column("alternative", TEXT, "What the test holds against no effect"),
            new Column("n", INTEGER, "Observations that the estimate rests on"),
            new Column("method", TEXT, "Id of the method"),
            new Column("outcome", TEXT, "answered or declined"),
            new Column("reason", TEXT, "Reason code where the method declined"),
            new Column("caveats", TEXT, "Codes of what a reader must know beside the value, separated by semicolons"),
            new Column("run_id", TEXT, "Run that made the row"));

    private TidyColumns() {}

    /** Name, type and meaning of every column, in the order they are written. */
    public static List<Column> glossary() {
        return GLOSSARY;
    }

    /** The rows of one finding: one an estimate, or a single one that says why there is none. */
    public static Table table(String name, TidyContext context, Finding finding) {
        return new Table(name, GLOSSARY, rows(context, finding));
    }

    /** The rows alone, to put several findings into one table under {@link #glossary}. */
    public static List<List<@Nullable Object>> rows(TidyContext context, Finding finding) {
        if (finding instanceof Finding.Answered answered) {
            return answered.estimates().stream()
                    .map(e -> row(context, e, finding.method(), null))
                    .toList();
        }
        String reason = finding instanceof Finding.Declined declined ? declined.reason() : null;
        return List.of(row(context, null, finding.method(), reason));
    }

    private static List<@Nullable Object> row(
            TidyContext context, @Nullable Estimate estimate, String method, @Nullable String reason) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(context.indicator());
        row.add(context.area());
        row.add(context.period());
        row.add(context.stratum());
        addEstimate(row, estimate);
        row.add(method);
        row.add(reason == null ? ANSWERED : DECLINED);
        row.add(reason);
        row.add(estimate == null || estimate.caveats().isEmpty() ? null : joined(estimate.caveats()));
        row.add(context.runId());
        return row;
    }

    private static String joined(List<String> caveats) {
        return String.join(CAVEAT_SEPARATOR, caveats);
    }

    private static void addEstimate(List<@Nullable Object> row, @Nullable Estimate e) {
        FindingView.ESTIMATE_COLUMNS.forEach((column, read) -> row.add(e == null ? null : read.apply(e)));
    }
}
