package org.sentinelle.jobs.audit;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.protect.audit.PublishedNumber;
import org.sentinelle.protect.audit.PublishedNumber.Range;
import org.sentinelle.result.CellKey;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Problem;
import org.sentinelle.result.UnusableInput;

/**
 * A row about an observation in any file, by the names of the columns of {@code tables/observations}.
 *
 * @param fields what is written under each name; a name that the row has, with nothing under it, has the empty text
 * @param place the file and the row in it
 */
record ShownRow(Map<String, String> fields, String place) {
    /** The columns without which a row is about no observation. */
    static final Set<String> IDENTITY = Set.of("indicator", "area", "period");

    private static final Set<String> READ = Set.of("value", "numerator", "denominator");
    private static final List<String> BESIDE =
            List.of("conf_low", "conf_high", "population_share", "states_reporting", "states_expected", "rows");

    ShownRow {
        fields = Map.copyOf(fields);
    }

    /** With what stands under each name of a header. */
    static ShownRow of(List<String> header, List<@Nullable String> cells, String place) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String cell = i < cells.size() ? cells.get(i) : null;
            fields.put(header.get(i), cell == null ? "" : cell);
        }
        return new ShownRow(fields, place);
    }

    static boolean isAbout(Set<String> names) {
        return names.containsAll(IDENTITY);
    }

    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Whether it is about the States that reported in every year, of which the structure tells nothing. */
    boolean isOfFixedPanel() {
        return text("panel").toLowerCase(Locale.ROOT).equals("fixed");
    }

    /** Whether its file would show such a number where there is one. */
    boolean offers(String number) {
        return fields.containsKey(number) || fields.containsKey(number + "_low");
    }

    PublishedNumber number() {
        try {
            CellKey cell = new CellKey(
                    text("indicator"), text("area"), Period.parse(text("period")), Stratum.parse(text("stratum")));
            Range value = range("value");
            return new PublishedNumber(
                    cell, status(value), value, range("numerator"), range("denominator"), rows(), place);
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(List.of(new Problem(
                    place,
                    0,
                    "The row is about no observation: a period, a number or a status cannot be read.",
                    "Copy the publication again; if it is as it was published, publish it again.")));
        }
    }

    private ObsStatus status(@Nullable Range value) {
        String written = text("obs_status");
        if (written.isEmpty()) {
            return value == null ? ObsStatus.Q : ObsStatus.A;
        }
        return ObsStatus.valueOf(written);
    }

    private @Nullable Long rows() {
        BigDecimal rows = decimal("rows");
        return rows == null ? null : (Long) rows.longValueExact();
    }

    private @Nullable Range range(String name) {
        BigDecimal low = decimal(name + "_low");
        BigDecimal high = decimal(name + "_high");
        if (low == null || high == null) {
            BigDecimal point = decimal(name);
            BigDecimal one = point == null ? (low == null ? high : low) : point;
            return one == null ? null : new Range(one, one);
        }
        return new Range(low, high);
    }

    private @Nullable BigDecimal decimal(String name) {
        String written = text(name);
        return written.isEmpty() ? null : new BigDecimal(written);
    }

    /** What a row that hides its number shows all the same, beside the numbers that are read anyway; by the names of columns. */
    Set<String> shownBesideHidden() {
        Set<String> shown = new TreeSet<>();
        if (text("obs_status").equals(ObsStatus.Q.name())) {
            for (String name : BESIDE) {
                BigDecimal number = decimal(name);
                if (number != null && number.signum() != 0) {
                    shown.add(name);
                }
            }
            READ.stream().filter(name -> range(name) != null).forEach(shown::add);
        }
        return shown;
    }
}
