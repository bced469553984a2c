package org.sentinelle.analyse.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.stats.trend.BreakDateInterval.Range;
import org.sentinelle.stats.trend.Partition;

/** The tables behind the breaks of a series. */
final class BreakpointTables {
    private static final DetailLayout MODELS = new DetailLayout(
            "models",
            List.of(
                    new Column("breaks", Table.Type.INTEGER, "Number of breaks"),
                    new Column("rss", Table.Type.DECIMAL, "Smallest residual sum of squares with so many breaks"),
                    new Column("bic", Table.Type.DECIMAL, "Bayesian information criterion; the smallest is chosen"),
                    new Column("log_likelihood", Table.Type.DECIMAL, "Log likelihood with normal errors"),
                    new Column("observations", Table.Type.TEXT, "Last observations before the breaks, from 1")));

    private static final DetailLayout MODEL_BREAKS = new DetailLayout(
            "model_breaks",
            List.of(
                    new Column("breaks", Table.Type.INTEGER, "Number of breaks of the model"),
                    new Column("number", Table.Type.INTEGER, "Which of its breaks, from 1"),
                    new Column("observation", Table.Type.INTEGER, "Last observation before the break, from 1"),
                    new Column("time", Table.Type.DECIMAL, "Time of that observation")));

    private final double[] time;
    private final double[] value;

    BreakpointTables(double[] time, double[] value) {
        this.time = time.clone();
        this.value = value.clone();
    }

    /** The time of an observation counted from 1; null outside the series. */
    @Nullable
    Double timeOf(long observation) {
        return observation >= 1 && observation <= time.length ? time[(int) observation - 1] : null;
    }

    Table observations(Partition chosen) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < time.length; i++) {
            double fitted = chosen.segmentOf(i).at(time[i]);
            rows.add(Arrays.<@Nullable Object>asList(
                    time[i], value[i], null, null, fitted, null, null, value[i] - fitted));
        }
        return DetailLayout.OBSERVATIONS.table(rows);
    }

    Table breaks(Partition chosen, List<@Nullable Range> ranges) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            Range range = ranges.get(i);
            rows.add(Arrays.<@Nullable Object>asList(
                    timeOf(chosen.breaks().get(i)),
                    range == null ? null : timeOf(range.low()),
                    range == null ? null : timeOf(range.high())));
        }
        return DetailLayout.BREAKS.table(rows);
    }

    Table models(List<Partition> partitions) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Partition partition : partitions) {
            String observations =
                    partition.breaks().stream().map(String::valueOf).collect(Collectors.joining(" "));
            rows.add(List.of(
                    (long) partition.breaks().size(),
                    partition.rss(),
                    partition.bic(),
                    partition.logLikelihood(),
                    observations));
        }
        return MODELS.table(rows);
    }

    Table modelBreaks(List<Partition> partitions) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Partition partition : partitions) {
            List<Integer> breaks = partition.breaks();
            for (int i = 0; i < breaks.size(); i++) {
                long observation = breaks.get(i);
                rows.add(Arrays.<@Nullable Object>asList(
                        (long) breaks.size(), i + 1L, observation, timeOf(observation)));
            }
        }
        return MODEL_BREAKS.table(rows);
    }
}
