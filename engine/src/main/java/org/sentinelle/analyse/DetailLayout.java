package org.sentinelle.analyse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;

/**
 * The columns of a table with a row per observation. The shared ones below are what charts are drawn from; a method that
 * has something else to tell makes its own.
 */
public record DetailLayout(String name, List<Column> columns) {
    /** What was observed and what the fit says of it. */
    public static final DetailLayout OBSERVATIONS = new DetailLayout(
            "observations",
            List.of(
                    new Column("time", Type.DECIMAL, "Time of the observation"),
                    new Column("value", Type.DECIMAL, "Value observed; empty where it is only bounded"),
                    new Column("value_low", Type.DECIMAL, "Smallest value that the figure allows"),
                    new Column("value_high", Type.DECIMAL, "Largest value that the figure allows"),
                    new Column("fitted", Type.DECIMAL, "The fit at that time; empty where there is none"),
                    new Column("fitted_low", Type.DECIMAL, "Lower confidence limit of the fit, where there is one"),
                    new Column("fitted_high", Type.DECIMAL, "Upper confidence limit of the fit, where there is one"),
                    new Column("residual", Type.DECIMAL, "Value minus fitted")));

    /** Where a series changes its course. */
    public static final DetailLayout BREAKS = new DetailLayout(
            "breaks",
            List.of(
                    new Column("time", Type.DECIMAL, "Last time before the change, or the time where two lines meet"),
                    new Column("time_low", Type.DECIMAL, "Lower confidence limit of that time, where there is one"),
                    new Column("time_high", Type.DECIMAL, "Upper confidence limit of that time, where there is one")));

    /** A series taken apart; value = seasonal + trend + remainder. */
    public static final DetailLayout DECOMPOSITION = new DetailLayout(
            "decomposition",
            List.of(
                    new Column("time", Type.DECIMAL, "Time of the observation"),
                    new Column("value", Type.DECIMAL, "Value observed"),
                    new Column("seasonal", Type.DECIMAL, "What returns every season"),
                    new Column("trend", Type.DECIMAL, "What changes slowly"),
                    new Column("remainder", Type.DECIMAL, "What is left"),
                    new Column("weight", Type.DECIMAL, "How much the observation counted, 0 to 1")));

    /** How a series may go on. */
    public static final DetailLayout FORECAST = new DetailLayout(
            "forecast",
            List.of(
                    new Column("time", Type.DECIMAL, "Time forecast"),
                    new Column("mean", Type.DECIMAL, "Point forecast"),
                    new Column("std_error", Type.DECIMAL, "Standard error of the forecast, where the method has one"),
                    new Column("low", Type.DECIMAL, "Lower limit of the prediction interval at the level asked for"),
                    new Column("high", Type.DECIMAL, "Upper limit of the prediction interval at the level asked for"),
                    new Column("inner_low", Type.DECIMAL, "Lower limit of the narrower interval at the inner level"),
                    new Column("inner_high", Type.DECIMAL, "Upper limit of the narrower interval at the inner level")));

    /** The outcome that a model predicts over the numbers of a column, a curve for each group. */
    public static final DetailLayout MARGINS = new DetailLayout(
            "margins",
            List.of(
                    new Column("column", Type.TEXT, "The column over whose numbers the curve goes"),
                    new Column("by", Type.TEXT, "The column that tells curves apart; empty where there is one curve"),
                    new Column("group", Type.TEXT, "What it holds on this curve"),
                    new Column("x", Type.DECIMAL, "Number in the column"),
                    new Column("estimate", Type.DECIMAL, "Outcome predicted there, an average over the rows"),
                    new Column("std_error", Type.DECIMAL, "Its standard error, by the delta method"),
                    new Column("conf_low", Type.DECIMAL, "Lower confidence limit"),
                    new Column("conf_high", Type.DECIMAL, "Upper confidence limit")));

    public DetailLayout {
        columns = List.copyOf(columns);
    }

    public Table table(List<List<@Nullable Object>> rows) {
        return new Table(name, columns, rows);
    }
}
