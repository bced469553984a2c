package org.sentinelle.analyse.trend;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.sentinelle.analyse.CompleteRows;

/** A series taken apart by season; seasons named by numbers are in the order of these, others in that of the alphabet. */
record TrendSeasons(TrendSeries whole, List<String> names, List<TrendSeries> parts) {
    TrendSeasons {
        names = List.copyOf(names);
        parts = List.copyOf(parts);
    }

    static TrendSeasons of(TrendSeries whole) {
        List<String> names = whole.seasons().stream().sorted(byNumber(whole)).toList();
        return new TrendSeasons(
                whole, names, names.stream().map(whole::ofSeason).toList());
    }

    private static Comparator<String> byNumber(TrendSeries whole) {
        boolean numbered = whole.seasons().stream().allMatch(name -> name.matches("\\d{1,9}"));
        Comparator<String> alphabet = Comparator.naturalOrder();
        return numbered ? Comparator.<String>comparingInt(Integer::parseInt).thenComparing(alphabet) : alphabet;
    }

    CompleteRows rows() {
        return whole.rows();
    }

    <T> List<T> each(Function<TrendSeries, T> read) {
        return parts.stream().map(read).toList();
    }

    boolean isExact() {
        return whole.isExact();
    }

    boolean hasTiedTimes() {
        return parts.stream().anyMatch(TrendSeries::hasTiedTimes);
    }

    /** Whether no season has two observations that may differ. */
    boolean isConstant() {
        return parts.stream().allMatch(part -> part.length() < 2 || part.isConstant());
    }

    boolean isInRange() {
        return parts.stream().allMatch(TrendSeries::isInRange);
    }

    /** In how many orders each season's observations might have come, multiplied; infinity where that is too large. */
    double orders() {
        double orders = 1;
        for (TrendSeries part : parts) {
            for (int k = 2; k <= part.length(); k++) {
                orders *= k;
            }
        }
        return orders;
    }
}
