package org.sentinelle.protect.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.Ledger;

/** The breakdowns of the lattice: every choice of up to {@code depth} dimensions, with one code of each. */
final class Margins {
    /** A dimension with the place value of its digit in a margin's number; digit 0 stands for any code. */
    private record Digit(String dimension, List<String> codes, Map<String, Integer> places, long value) {
        long of(String code) {
            return (places.getOrDefault(code, KeyNumbers.NONE) + 1) * value;
        }
    }

    private final List<Digit> digits = new ArrayList<>();
    private final int depth;
    private final double size;
    private final Map<Stratum, long[]> around = new HashMap<>();

    Margins(Ledger.Account account) {
        depth = account.depth();
        long value = 1;
        double all = 1;
        for (Map.Entry<String, List<String>> dimension : account.dimensions().entrySet()) {
            Map<String, Integer> places = new HashMap<>();
            dimension.getValue().forEach(code -> places.putIfAbsent(code, places.size()));
            digits.add(new Digit(dimension.getKey(), dimension.getValue(), places, value));
            value *= dimension.getValue().size() + 1;
            all *= dimension.getValue().size() + 1;
        }
        size = all;
    }

    /** How many there could be; as a real number, since it may be more than a whole number holds. */
    double size() {
        return size;
    }

    long number(CountCell cell) {
        long number = 0;
        int named = 0;
        for (Digit digit : digits) {
            SortedSet<String> codes = cell.codes().get(digit.dimension());
            if (codes != null) {
                named++;
                if (codes.size() != 1 || digit.of(codes.first()) == 0) {
                    return KeyNumbers.NONE;
                }
                number += digit.of(codes.first());
            }
        }
        return named == cell.codes().size() && named <= depth ? number : KeyNumbers.NONE;
    }

    SortedMap<String, SortedSet<String>> codes(long number) {
        SortedMap<String, SortedSet<String>> codes = new TreeMap<>();
        for (Digit digit : digits) {
            int code = (int) (number / digit.value() % (digit.codes().size() + 1));
            if (code > 0) {
                codes.put(digit.dimension(), new TreeSet<>(List.of(digit.codes().get(code - 1))));
            }
        }
        return codes;
    }

    long[] around(Stratum stratum) {
        return around.computeIfAbsent(stratum, this::enumerate);
    }

    private long[] enumerate(Stratum stratum) {
        List<Long> found = new ArrayList<>();
        for (long chosen = 0; chosen < 1L << digits.size(); chosen++) {
            if (Long.bitCount(chosen) <= depth) {
                long number = 0;
                for (int d = 0; d < digits.size(); d++) {
                    Digit digit = digits.get(d);
                    String code = stratum.codes().getOrDefault(digit.dimension(), "");
                    number += (chosen >> d & 1) * digit.of(code);
                }
                found.add(number);
            }
        }
        return found.stream().mapToLong(Long::longValue).toArray();
    }
}
