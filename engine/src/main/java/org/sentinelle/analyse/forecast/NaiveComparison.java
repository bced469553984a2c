package org.sentinelle.analyse.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.analyse.MethodOption;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.stats.forecast.ForecastErrors;
import org.sentinelle.stats.forecast.RollingOrigin;

/**
 * What a back-test against the naive forecast adds to an answer: caveats of the forecasts, the summary and a table.
 *
 * @param result null where no part of the series was forecast
 */
record NaiveComparison(RollingOrigin.@Nullable Result result) {
    static final String BACK_TEST = "back-test";
    static final String NO_BETTER = "no-better-than-naive";
    static final String NOT_TESTED = "not-back-tested";

    private static final long MOST_ORIGINS = 1000;

    private static final DetailLayout LAYOUT = new DetailLayout(
            "backtest",
            List.of(
                    new Column("horizon", Table.Type.INTEGER, "Steps ahead"),
                    new Column("forecasts", Table.Type.INTEGER, "Forecasts held against what came"),
                    new Column("mae", Table.Type.DECIMAL, "Mean absolute error"),
                    new Column("rmse", Table.Type.DECIMAL, "Root of the mean squared error"),
                    new Column("naive_mae", Table.Type.DECIMAL, "Mean absolute error of the naive forecasts"),
                    new Column(
                            "naive_rmse", Table.Type.DECIMAL, "Root of the mean squared error of the naive forecasts"),
                    new Column("relative_mae", Table.Type.DECIMAL, "mae over naive_mae; empty where the latter is 0"),
                    new Column("mase", Table.Type.DECIMAL, "Mean absolute scaled error; empty where there is no scale"),
                    new Column("covered", Table.Type.DECIMAL, "Share of values inside their prediction interval")));

    static NaiveComparison of(RollingOrigin test, double[] y, RollingOrigin.Forecaster forecaster) {
        return new NaiveComparison(test.run(y, forecaster).orElse(null));
    }

    static MethodOption option() {
        return new MethodOption(
                BACK_TEST,
                new MethodOption.Whole(0, MOST_ORIGINS),
                "10",
                "How many of the last times the forecast is made again from, to hold it against what came and against"
                        + " the naive forecast; fewer where the series is short; 0 for none.");
    }

    /** What the forecasts are to be read with. */
    List<String> caveats() {
        if (result == null) {
            return List.of(NOT_TESTED);
        }
        return result.overall().betterThanNaive() ? List.of() : List.of(NO_BETTER);
    }

    void tell(Answer answer) {
        if (result == null) {
            answer.say("back_test_origins", 0L);
            return;
        }
        ForecastErrors all = result.overall();
        answer.say("back_test_origins", result.origins())
                .say("back_test_refused", result.refused())
                .say("back_test_forecasts", all.forecasts())
                .say("back_test_mae", all.mae())
                .say("back_test_naive_mae", all.naiveMae())
                .say("back_test_covered", all.covered())
                .say("better_than_naive", all.betterThanNaive());
        sayIfKnown(answer, "back_test_relative_mae", all.relativeMae());
        sayIfKnown(answer, "back_test_mase", all.scaled());
        answer.detail(LAYOUT.table(rows(result.byHorizon())));
    }

    private static void sayIfKnown(Answer answer, String name, @Nullable Double value) {
        if (value != null) {
            answer.say(name, value);
        }
    }

    private static List<List<@Nullable Object>> rows(List<ForecastErrors> byHorizon) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ForecastErrors e : byHorizon) {
            rows.add(Arrays.asList(
                    (long) e.horizon(),
                    (long) e.forecasts(),
                    e.mae(),
                    e.rmse(),
                    e.naiveMae(),
                    e.naiveRmse(),
                    e.relativeMae(),
                    e.scaled(),
                    e.covered()));
        }
        return rows;
    }
}
