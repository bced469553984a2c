package org.sentinelle.stats.did;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelle.stats.absorb.AbsorbedData;
import org.sentinelle.stats.absorb.AbsorbedLinear;
import org.sentinelle.stats.absorb.AbsorbedLinearFit;
import org.sentinelle.stats.absorb.Effect;

/** One number for the effect of treatment in a panel, linear in the outcome. */
public sealed interface OverallEffect extends Serializable {
    /** NaN where there is none. */
    double of(Panel panel);

    /** The mean effect over groups and times after treatment. */
    record GroupTime(GroupTimeOptions options) implements OverallEffect {
        @Override
        public double of(Panel panel) {
            Optional<GroupTimeSample> sample = GroupTimeSample.of(panel, options);
            if (sample.isEmpty()) {
                return Double.NaN;
            }
            Combination effect =
                    GroupTimeFit.of(sample.get(), options).aggregation().simple(Aggregation.Window.ALL);
            return effect == null ? Double.NaN : effect.estimate();
        }
    }

    /** The coefficient of treatment beside effects of units and times, and covariates. */
    record TwoWay() implements OverallEffect {
        @Override
        public double of(Panel panel) {
            Panel.Rows rows = panel.rows();
            double[][] x = Stream.concat(
                            Stream.of(IntStream.range(0, panel.n())
                                    .mapToDouble(i -> panel.since(i) >= 0 ? 1 : 0)
                                    .toArray()),
                            Stream.of(rows.x()))
                    .toArray(double[][]::new);
            AbsorbedData data = new AbsorbedData(
                    List.of(Effect.of(rows.unit(), panel.units().n()), Effect.of(rows.time(), panel.times().length)),
                    x,
                    rows.y(),
                    rows.w(),
                    new double[panel.n()]);
            return AbsorbedLinear.fit(data, true) instanceof AbsorbedLinearFit fit
                            && fit.columns().length > 0
                            && fit.columns()[0] == 0
                    ? fit.b()[0]
                    : Double.NaN;
        }
    }
}
