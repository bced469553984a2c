package org.sentinelle.analyse;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;

/** A finding as maps, lists, texts, numbers and nulls, ready to be written as JSON by whoever may. */
public final class FindingView {
    /** The tidy columns that an estimate itself fills, in their order. */
    static final Map<String, Function<Estimate, @Nullable Object>> ESTIMATE_COLUMNS = estimateColumns();

    private FindingView() {}

    /** {@code method, outcome, reason, explanation, summary, estimates, details}; reason and explanation where declined. */
    public static Map<String, @Nullable Object> asMap(Finding finding) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("method", finding.method());
        if (finding instanceof Finding.Declined declined) {
            view.put("outcome", TidyColumns.DECLINED);
            view.put("reason", declined.reason());
            view.put("explanation", declined.explanation());
        } else if (finding instanceof Finding.Answered answered) {
            view.put("outcome", TidyColumns.ANSWERED);
            view.put("summary", answered.summary());
            view.put(
                    "estimates",
                    answered.estimates().stream().map(FindingView::asMap).toList());
            view.put(
                    "details",
                    answered.details().stream().map(FindingView::asMap).toList());
        }
        return Collections.unmodifiableMap(view);
    }

    private static Map<String, @Nullable Object> asMap(Estimate estimate) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        ESTIMATE_COLUMNS.forEach((column, read) -> view.put(column, read.apply(estimate)));
        view.put("caveats", estimate.caveats());
        return Collections.unmodifiableMap(view);
    }

    private static Map<String, @Nullable Object> asMap(Table table) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("name", table.name());
        view.put("columns", table.columns().stream().map(Table.Column::name).toList());
        view.put("rows", List.copyOf(table.rows()));
        return Collections.unmodifiableMap(view);
    }

    private static Map<String, Function<Estimate, @Nullable Object>> estimateColumns() {
        Map<String, Function<Estimate, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("term", Estimate::term);
        columns.put("estimate", Estimate::estimate);
        columns.put("estimate_low", Estimate::estimateLow);
        columns.put("estimate_high", Estimate::estimateHigh);
        columns.put("unit", Estimate::unit);
        columns.put("std_error", Estimate::stdError);
        columns.put("conf_low", Estimate::confLow);
        columns.put("conf_high", Estimate::confHigh);
        columns.put("conf_level", Estimate::confLevel);
        columns.put("statistic", Estimate::statistic);
        columns.put("df", Estimate::df);
        columns.put("p_value", Estimate::pValue);
        columns.put("adjusted_p", Estimate::adjustedP);
        columns.put("alternative", Estimate::alternative);
        columns.put("n", Estimate::n);
        return Collections.unmodifiableMap(columns);
    }
}
