package org.sentinelle.definition.lint;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Component;
import org.sentinelle.model.Period.Grain;
import org.sentinelle.model.TimeAxis;
import org.sentinelle.result.Problem;

/** Will a reader take the times of a value for what they are: events of several years, rows that lie in two periods? */
final class TimeMisread implements Lint {
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int DAYS_OF_A_LONG_YEAR = 366;

    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.indicators().all().stream()
                .flatMap(indicator -> Stream.of(severalYears(indicator, all), straddling(indicator, all))
                        .flatMap(Stream::ofNullable));
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    private static @Nullable Problem severalYears(Definition<Indicator> indicator, Definitions all) {
        Measure measure = indicator.value().measure();
        TimeAxis time = indicator.value().time();
        boolean rate = measure instanceof Measure.Rate || measure instanceof Measure.StandardisedRate;
        return rate
                        && !time.annualised()
                        && isLong(time)
                        && standsOnce(measure.components().get(1), time, all)
                ? indicator.problem(
                        "The events of more than one year are divided by one population, so this rate is no yearly one.",
                        "Add 'annualise: true' where the population is a stock, or say in the definition how many years it"
                                + " is for.",
                        "time")
                : null;
    }

    private static boolean isLong(TimeAxis time) {
        boolean window = time.window() instanceof TimeAxis.Moving moving
                && moving.periods() * time.grain().months() > MONTHS_OF_A_YEAR;
        return window || time.rounds().stream().anyMatch(round -> round.days() > DAYS_OF_A_LONG_YEAR);
    }

    /** Whether the denominator does not grow with the years: it is a stock, or its rows may be those of the rounds. */
    private static boolean standsOnce(Component denominator, TimeAxis time, Definitions all) {
        Grain rows = Stocks.grain(denominator.dataset(), all);
        return Stocks.isStock(denominator, all)
                || (time.grain() == Grain.DECLARED && (rows == null || rows == Grain.DECLARED));
    }

    private static @Nullable Problem straddling(Definition<Indicator> indicator, Definitions all) {
        Indicator value = indicator.value();
        boolean unsaid = value.time().grain() != Grain.DECLARED
                && !(value.measure() instanceof Measure.Status)
                && !indicator.node().mapping("time").has("straddle");
        List<Component> parts = value.measure().components();
        return unsaid
                        && parts.stream()
                                .anyMatch(part -> Stocks.grain(part.dataset(), all) == Grain.DECLARED
                                        && !Stocks.isStock(part, all))
                ? indicator.problem(
                        "Rows of declared periods may lie in two of this indicator's, and its values are then missing.",
                        "Say with 'straddle' where they count; 'straddle: refuse' if this is meant.",
                        "time")
                : null;
    }
}
