package org.sentinelle.definition.lint;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.Rollup;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Component;
import org.sentinelle.model.Measure.Operator;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.model.TimeAxis;
import org.sentinelle.model.TimeAxis.Straddle;
import org.sentinelle.result.Problem;

/** Do the times suit what is counted? A stock is not a flow, and what does not grow with time has no yearly value. */
final class TimeFits implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.indicators().all().stream()
                .flatMap(indicator -> Stream.of(
                                addedStock(indicator, all), annualised(indicator, all), tooShort(indicator, all))
                        .flatMap(Stream::ofNullable));
    }

    private static @Nullable Problem addedStock(Definition<Indicator> indicator, Definitions all) {
        if (!(indicator.value().measure() instanceof Measure.Total total)
                || !Stocks.isStock(total.of(), all)
                || indicator.value().timeRollup() != Rollup.SUM) {
            return null;
        }
        return indicator.problem(
                "A stock is not a flow: '" + total.of().sum()
                        + "' says how much there is on a day, so the figures of several"
                        + " times are never added up, nor those of a window.",
                "Write one of last, first, mean, max, min as the roll-up over time.",
                "time",
                "roll-up");
    }

    private static @Nullable Problem annualised(Definition<Indicator> indicator, Definitions all) {
        return !indicator.value().time().annualised() || canBeAnnualised(indicator.value(), all)
                ? null
                : indicator.problem(
                        "Only what grows with the length of a period can be brought to a year: a count of events, or a rate or"
                                + " ratio of events over a stock. This is none of these.",
                        "Delete 'annualise'.",
                        "time",
                        "annualise");
    }

    private static boolean canBeAnnualised(Indicator indicator, Definitions all) {
        Measure measure = indicator.measure();
        if (measure instanceof Measure.Total total) {
            return !Stocks.isStock(total.of(), all) && indicator.timeRollup() == Rollup.SUM;
        }
        if (measure instanceof Measure.Combination combination) {
            return combination.operator() != Operator.RATIO
                    && Operands.madeFromRows(indicator, all).stream().allMatch(one -> canBeAnnualised(one, all));
        }
        boolean overPeople = measure instanceof Measure.Rate
                || measure instanceof Measure.Ratio
                || measure instanceof Measure.StandardisedRate;
        return overPeople && eventsOverStock(measure.components(), all);
    }

    private static boolean eventsOverStock(List<Component> parts, Definitions all) {
        return !Stocks.isStock(parts.get(0), all) && Stocks.isStock(parts.get(1), all);
    }

    /** Rows of a year say nothing of its quarters, unless it is said how they are shared out. */
    private static @Nullable Problem tooShort(Definition<Indicator> indicator, Definitions all) {
        TimeAxis time = indicator.value().time();
        int months = months(time);
        if (months == 0
                || time.straddle() != Straddle.REFUSE
                || indicator.value().measure() instanceof Measure.Status) {
            return null;
        }
        for (Component part : indicator.value().measure().components()) {
            Grain rows = Stocks.grain(part.dataset(), all);
            if (rows != null && rows.months() > months && !Stocks.isStock(part, all)) {
                return indicator.problem(
                        "The dataset '" + part.dataset() + "' has rows of " + word(rows) + " and says nothing of a "
                                + word(time.grain()) + ".",
                        "Write 'grain: " + word(rows) + "', or say with 'straddle' how rows of a longer period count.",
                        "time",
                        "grain");
            }
        }
        return null;
    }

    /** How long the days are that count in a period; 0 where that is not the same for all of them. */
    private static int months(TimeAxis time) {
        if (time.window() instanceof TimeAxis.YearToDate) {
            return 0;
        }
        return time.window() instanceof TimeAxis.Moving moving
                ? time.grain().months() * moving.periods()
                : time.grain().months();
    }

    private static String word(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }
}
