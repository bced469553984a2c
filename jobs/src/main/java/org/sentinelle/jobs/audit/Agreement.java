package org.sentinelle.jobs.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sentinelle.protect.audit.PublishedNumber;
import org.sentinelle.protect.audit.PublishedNumber.Range;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.ObsStatus;

/**
 * Puts together what several files say of the same observations. A number that any of them shows is known; that not all show it,
 * or show another, is a difference.
 */
final class Agreement {
    private static final Map<String, Function<PublishedNumber, @Nullable Range>> NUMBERS = new LinkedHashMap<>();

    static {
        NUMBERS.put("value", PublishedNumber::value);
        NUMBERS.put("numerator", PublishedNumber::numerator);
        NUMBERS.put("denominator", PublishedNumber::denominator);
    }

    private final Map<CellKey, List<Said>> said = new TreeMap<>();
    private final List<String> wholes = new ArrayList<>();

    /** What one file says of an observation. */
    private record Said(String file, boolean whole, ShownRow row, PublishedNumber number) {}

    /** @param whole whether the file has every observation */
    void add(String file, List<ShownRow> rows, boolean whole) {
        if (whole) {
            wholes.add(file);
        }
        for (ShownRow row : rows) {
            if (!row.isOfFixedPanel()) {
                PublishedNumber number = row.number();
                said.computeIfAbsent(number.cell(), cell -> new ArrayList<>()).add(new Said(file, whole, row, number));
            }
        }
    }

    boolean anyWith(ObsStatus status) {
        return said.values().stream()
                .flatMap(List::stream)
                .anyMatch(s -> s.number().status() == status);
    }

    /** What is known of these indicators, whoever shows it. */
    List<PublishedNumber> numbers(Set<String> indicators) {
        List<PublishedNumber> numbers = new ArrayList<>();
        said.forEach((cell, all) -> {
            if (indicators.contains(cell.indicator())) {
                numbers.add(together(cell, all));
            }
        });
        return numbers;
    }

    private static PublishedNumber together(CellKey cell, List<Said> all) {
        Said first =
                all.stream().filter(s -> s.number().value() != null).findFirst().orElse(all.get(0));
        Long rows = all.stream()
                .map(s -> s.number().rows())
                .filter(r -> r != null && r > 0)
                .findFirst()
                .orElse(null);
        return new PublishedNumber(
                cell,
                first.number().status(),
                finest(all, PublishedNumber::value),
                finest(all, PublishedNumber::numerator),
                finest(all, PublishedNumber::denominator),
                rows,
                first.number().place());
    }

    /** The one with the most decimals. */
    private static @Nullable Range finest(List<Said> all, Function<PublishedNumber, @Nullable Range> reading) {
        Range finest = null;
        for (Said one : all) {
            Range range = reading.apply(one.number());
            if (range != null
                    && (finest == null || range.low().scale() > finest.low().scale())) {
                finest = range;
            }
        }
        return finest;
    }

    /** Coordinates and places, without any number. */
    List<String> differences(Set<String> indicators) {
        List<String> differences = new ArrayList<>();
        said.forEach((cell, all) -> {
            if (indicators.contains(cell.indicator())) {
                NUMBERS.keySet().stream()
                        .map(name -> difference(name, all))
                        .filter(Objects::nonNull)
                        .forEach(differences::add);
                notHidden(cell, all, differences);
                absent(cell, all, differences);
            }
        });
        return differences;
    }

    /** Null where all files that show such a number show the same. */
    private static @Nullable String difference(String name, List<Said> all) {
        Function<PublishedNumber, @Nullable Range> reading = Objects.requireNonNull(NUMBERS.get(name));
        Said first = null;
        for (Said one : all) {
            if (!one.row().offers(name)) {
                continue;
            }
            if (first == null) {
                first = one;
                continue;
            }
            boolean exactly = first.whole() && one.whole();
            if (!agree(reading.apply(first.number()), reading.apply(one.number()), exactly)) {
                return first.number().cell().text() + ": " + first.number().place() + " and "
                        + one.number().place() + " do not show the same " + name;
            }
        }
        return null;
    }

    /** Whether the one is the other or, on a page, the other rounded. */
    private static boolean agree(@Nullable Range one, @Nullable Range other, boolean exactly) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return agree(one.low(), other.low(), exactly) && agree(one.high(), other.high(), exactly);
    }

    private static boolean agree(BigDecimal one, BigDecimal other, boolean exactly) {
        if (exactly || one.compareTo(other) == 0) {
            return one.compareTo(other) == 0;
        }
        int decimals = Math.max(0, Math.min(one.scale(), other.scale()));
        BigDecimal rounded = one.setScale(decimals, RoundingMode.HALF_UP);
        return rounded.compareTo(other.setScale(decimals, RoundingMode.HALF_UP)) == 0;
    }

    private static void notHidden(CellKey cell, List<Said> all, List<String> differences) {
        for (Said one : all) {
            Set<String> shown = one.row().shownBesideHidden();
            if (!shown.isEmpty()) {
                differences.add(
                        cell.text() + ": " + one.number().place() + " hides it and shows " + String.join(", ", shown));
            }
        }
    }

    private void absent(CellKey cell, List<Said> all, List<String> differences) {
        Set<String> missing = new HashSet<>(wholes);
        all.forEach(one -> missing.remove(one.file()));
        wholes.stream()
                .filter(missing::contains)
                .forEach(file -> differences.add(
                        cell.text() + ": " + all.get(0).number().place() + " has it, " + file + " has not"));
    }
}
