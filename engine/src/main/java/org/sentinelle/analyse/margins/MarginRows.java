package org.sentinelle.analyse.margins;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.DetailLayout;
import org.sentinelle.result.Table;

/**
 * The rows of {@link DetailLayout#MARGINS}.
 *
 * <p>The interval is made where the predictor is, and taken back: m(eta -+ q s / m'(eta)) with m(eta) the average and s its error. So that of a
 * share, or of a grade's probability, stays between 0 and 1, and where no other column averages out it is R's {@code predict(type = "link", se.fit = TRUE)} taken back.
 */
public final class MarginRows {
    private final Mean scale;
    private final Uncertainty uncertainty;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    public MarginRows(Mean mean, Uncertainty uncertainty) {
        this.scale = mean.scale();
        this.uncertainty = uncertainty;
    }

    /**
     * Where a point of a curve lies.
     *
     * @param by the column that tells curves apart; null where there is one curve
     * @param group what it holds
     */
    public record Place(
            String column, @Nullable String by, @Nullable String group, double x) {}

    /** Adds a point; none where the average is beyond what numbers hold. */
    public void add(Place place, FittedMean.Average average) {
        if (!Double.isFinite(average.value())) {
            return;
        }
        double error = uncertainty.error(average.gradient());
        List<@Nullable Object> row = new ArrayList<>();
        row.add(place.column());
        row.add(place.by());
        row.add(place.group());
        row.add(place.x());
        row.add(average.value());
        row.add(finite(error));
        double eta = scale.inverse(average.value());
        double half = uncertainty.quantile(average.gradient()) * error / scale.slope(eta);
        Double low = finite(scale.at(eta - half));
        Double high = finite(scale.at(eta + half));
        boolean both = low != null && high != null && Double.isFinite(half);
        row.add(both ? low : null);
        row.add(both ? high : null);
        rows.add(row);
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? (Double) number : null;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public Table table() {
        return DetailLayout.MARGINS.table(rows);
    }
}
