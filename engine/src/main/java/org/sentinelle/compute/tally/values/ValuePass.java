package org.sentinelle.compute.tally.values;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.sentinelle.compute.plan.ValuePlan;
import org.sentinelle.compute.plan.ValuePlan.Summary;
import org.sentinelle.compute.plan.ValuePlan.Target;
import org.sentinelle.compute.tally.At;

/**
 * The second pass over a dataset, for what tallies of smaller cells do not add up to: exact distinct counts and quantiles.
 *
 * <p>Values are counted and sorted as whole numbers and texts, and a quantile is rounded once, so the answers are the same to
 * the last bit for any order and partitioning of the rows.
 */
public final class ValuePass {
    private static final String ONE_WORLD = "";

    /**
     * Answers the plan's requests in every pool. A row at a place that no pool draws from is left out, whatever stands there;
     * a dimension that is null counts under {@code _U}, not stated.
     *
     * @throws IllegalArgumentException when two pools have the same place, or rows that are asked have no area or no period
     */
    public PooledValues run(ValuePlan plan, Dataset<Row> rows, List<Pool> pools) {
        return new Run(plan, pools)
                .over(rows, functions.lit(ONE_WORLD))
                .getOrDefault(ONE_WORLD, new PooledValues(Map.of()));
    }

    /** The same for rows of several separate worlds at once, told apart by the text in a column. */
    public SortedMap<String, PooledValues> runApart(ValuePlan plan, Dataset<Row> rows, List<Pool> pools, String world) {
        return new Run(plan, pools).over(rows, functions.col(world));
    }

    private record Run(ValuePlan plan, List<Pool> pools) {
        Run {
            checkPlaces(pools);
        }

        private static void checkPlaces(List<Pool> pools) {
            Set<At> places = new HashSet<>();
            for (Pool pool : pools) {
                if (!places.add(pool.place())) {
                    throw new IllegalArgumentException("Two pools are shown at " + pool.area() + " " + pool.period()
                            + "; give each place one pool");
                }
            }
        }

        SortedMap<String, PooledValues> over(Dataset<Row> rows, Column world) {
            Answers answers = new Answers(plan, pools);
            List<Summary> summaries =
                    plan.targets().stream().map(Target::summary).distinct().toList();
            if (!summaries.isEmpty() && !pools.isEmpty()) {
                Dataset<Row> asked = new AskedValues(plan).of(rows, world);
                takeAll(asked, summaries, answers);
            }
            return answers.byWorld();
        }

        /** Where there are several summaries, what the scan gave is kept until the last, so that there is one scan. */
        private void takeAll(Dataset<Row> asked, List<Summary> summaries, Answers answers) {
            if (summaries.size() == 1) {
                take(asked, summaries.get(0), answers);
                return;
            }
            Dataset<Row> kept = asked.persist(StorageLevel.MEMORY_AND_DISK());
            try {
                summaries.forEach(summary -> take(kept, summary, answers));
            } finally {
                kept.unpersist(true);
            }
        }

        private void take(Dataset<Row> asked, Summary summary, Answers answers) {
            Dataset<Row> runs = new PooledRuns(plan, pools).of(asked, summary);
            if (summary == Summary.NUMBER) {
                Summaries.numbers(runs).collectAsList().forEach(answers::addNumber);
            } else {
                List<List<Double>> probabilities =
                        plan.targets().stream().map(Target::probabilities).toList();
                Summaries.quantiles(runs, probabilities).collectAsList().forEach(answers::addSide);
            }
        }
    }
}
