package org.sentinelle.definition.exchange.comparison;

import java.util.List;
import java.util.Locale;
import org.sentinelle.model.Period;
import org.sentinelle.model.TimeAxis;
import org.sentinelle.model.TimeAxis.Moving;
import org.sentinelle.model.TimeAxis.Window;

/** The periods of two indicators. */
final class TimeComparison {
    private static final String OTHER_PERIODS = "The values are of other periods.";

    private TimeComparison() {}

    static List<Difference> differences(TimeAxis ours, TimeAxis theirs) {
        return new Differences()
                .breaking("time/grain", Shown.constant(ours.grain()), Shown.constant(theirs.grain()), OTHER_PERIODS)
                .breaking("time/rounds", rounds(ours), rounds(theirs), OTHER_PERIODS)
                .breaking("time/year-starts", day(ours), day(theirs), OTHER_PERIODS)
                .breaking(
                        "time/window",
                        window(ours.window()),
                        window(theirs.window()),
                        "Rows of other days count in the same period.")
                .breaking(
                        "time/straddle",
                        Shown.constant(ours.straddle()),
                        Shown.constant(theirs.straddle()),
                        "Rows that lie in two periods count otherwise.")
                .breaking(
                        "time/annualise",
                        ours.annualised(),
                        theirs.annualised(),
                        "One side's values are brought to a year, the other's are not.")
                .breaking(
                        "time/roll-up",
                        Shown.constant(ours.rollup()),
                        Shown.constant(theirs.rollup()),
                        "The values of several periods become one in another way.")
                .found();
    }

    private static String rounds(TimeAxis time) {
        return time.rounds().stream().map(Period::label).toList().toString();
    }

    private static String day(TimeAxis time) {
        return String.format(
                Locale.ROOT,
                "%02d-%02d",
                time.yearStart().getMonthValue(),
                time.yearStart().getDayOfMonth());
    }

    private static String window(Window window) {
        if (window instanceof Moving moving) {
            return "{moving: " + moving.periods() + "}";
        }
        return window instanceof TimeAxis.YearToDate ? "year-to-date" : "none";
    }
}
