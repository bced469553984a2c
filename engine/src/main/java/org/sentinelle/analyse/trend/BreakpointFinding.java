package org.sentinelle.analyse.trend;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.EstimateDraft;
import org.sentinelle.analyse.TimeSeries;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.Limits;
import org.sentinelle.stats.trend.BreakDateInterval.Range;
import org.sentinelle.stats.trend.BridgeSupremum;
import org.sentinelle.stats.trend.ChowTest;
import org.sentinelle.stats.trend.Partition;
import org.sentinelle.stats.trend.SegmentFit;
import org.sentinelle.stats.trend.SegmentFit.Coefficient;
import org.sentinelle.stats.trend.SegmentModel;
import org.sentinelle.stats.trend.SeriesPoints;

/** The breaks found, their segments and the tests, told. */
final class BreakpointFinding {
    private static final String ANY_BREAK = "two-sided";

    private final double[] time;
    private final SeriesPoints points;
    private final BreakpointOptions options;
    private final List<Partition> partitions;
    private final Partition chosen;
    private final Answer answer;
    private final BreakpointTables tables;

    /** Begins with the best partitions for 0, 1, ... breaks. */
    BreakpointFinding(TimeSeries series, SeriesPoints points, BreakpointOptions options, List<Partition> partitions) {
        this.time = series.time();
        this.points = points;
        this.options = options;
        this.partitions = partitions;
        this.chosen = options.breaks() == null
                ? partitions.stream()
                        .min(Comparator.comparingDouble(Partition::bic))
                        .orElseThrow()
                : partitions.get(Math.toIntExact(options.breaks()));
        this.answer = Answer.on(BreakpointsDeclaration.DECLARATION, series.rows());
        this.tables = new BreakpointTables(time, series.numbers(BreakpointsDeclaration.VALUE));
    }

    Finding finding() {
        answer.say("minimum_segment", options.minimumSegment())
                .say("trimming", options.trimming())
                .say("max_breaks", partitions.size() - 1)
                .say("breaks", chosen.breaks().size())
                .say("rss", chosen.rss())
                .say("bic", chosen.bic())
                .say("log_likelihood", chosen.logLikelihood());
        List<@Nullable Range> ranges = IntStream.range(0, chosen.breaks().size())
                .<@Nullable Range>mapToObj(i -> options.interval().around(chosen, points, i))
                .toList();
        for (int i = 0; i < ranges.size(); i++) {
            addBreak(i, ranges.get(i));
        }
        chosen.segments().forEach(this::addSegment);
        addTests();
        return answer.detail(tables.observations(chosen))
                .detail(tables.breaks(chosen, ranges))
                .detail(tables.models(partitions))
                .detail(tables.modelBreaks(partitions))
                .finding();
    }

    private void addBreak(int i, @Nullable Range range) {
        int observation = chosen.breaks().get(i);
        String key = Integer.toString(i + 1);
        EstimateDraft date =
                answer.draft(BreakpointsDeclaration.BREAK_TIME, key).value(time[observation - 1]);
        EstimateDraft number =
                answer.draft(BreakpointsDeclaration.BREAK_OBSERVATION, key).value(observation);
        if (range == null) {
            date.caveat(BreakpointsDeclaration.NO_INTERVAL);
            number.caveat(BreakpointsDeclaration.NO_INTERVAL);
        } else {
            addLimits(date, number, range);
        }
        answer.add(date).add(number);
    }

    private void addLimits(EstimateDraft date, EstimateDraft number, Range range) {
        double level = options.interval().level();
        Double low = tables.timeOf(range.low());
        Double high = tables.timeOf(range.high());
        date.interval(
                low == null ? Double.NEGATIVE_INFINITY : low, high == null ? Double.POSITIVE_INFINITY : high, level);
        number.interval((double) range.low(), (double) range.high(), level);
        if (low == null || high == null) {
            number.caveat(BreakpointsDeclaration.OUTSIDE);
        }
    }

    private void addSegment(SegmentFit fit) {
        String key = Integer.toString(chosen.segments().indexOf(fit) + 1);
        if (options.model() == SegmentModel.MEAN) {
            answer.add(coefficient(
                    answer.draft(BreakpointsDeclaration.SEGMENT_MEAN, key, fit.length()), fit, fit.meanCoefficient()));
            return;
        }
        answer.add(coefficient(
                answer.draft(BreakpointsDeclaration.INTERCEPT, key, fit.length()), fit, fit.interceptCoefficient()));
        answer.add(coefficient(
                answer.draft(BreakpointsDeclaration.SLOPE, key, fit.length()), fit, fit.slopeCoefficient()));
    }

    private EstimateDraft coefficient(EstimateDraft draft, SegmentFit fit, Coefficient told) {
        double level = options.interval().level();
        Limits limits = fit.interval(told, level);
        draft.value(told.estimate())
                .stdError(told.standardError())
                .interval(limits.low(), limits.high(), level)
                .df(fit.degreesOfFreedom());
        return chosen.breaks().isEmpty() ? draft : draft.caveat(BreakpointsDeclaration.CHOSEN);
    }

    private void addTests() {
        ChowTest largest = ChowTest.largest(options.search(), points);
        answer.say("supF", largest.chi())
                .say("supF_observation", largest.breakAfter())
                .say("supF_time", time[largest.breakAfter() - 1]);
        EstimateDraft supF = answer.draft(BreakpointsDeclaration.SUP_F).value(largest.chi());
        if (options.model() == SegmentModel.MEAN && 2 * options.minimumSegment() < time.length) {
            double p = new BridgeSupremum(options.minimumSegment() / (double) time.length).survival(largest.chi());
            answer.say("supF_p", p);
            supF.test(largest.chi(), p, ANY_BREAK);
        }
        answer.add(supF);
        if (!chosen.breaks().isEmpty()) {
            ChowTest chow = ChowTest.at(options.model(), points, chosen.breaks().get(0));
            answer.say("chow_F", chow.f()).say("chow_p", chow.p());
            answer.add(answer.draft(BreakpointsDeclaration.CHOW)
                    .value(chow.f())
                    .test(chow.f(), chow.p(), ANY_BREAK)
                    .df(chow.residualDf())
                    .caveat(BreakpointsDeclaration.CHOSEN));
        }
    }
}
