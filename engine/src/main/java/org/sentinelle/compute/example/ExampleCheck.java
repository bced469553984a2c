package org.sentinelle.compute.example;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Indicator.Expectation;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.Interval;
import org.sentinelle.result.Observation;
import org.sentinelle.result.Observation.Panel;

/** Compares what an example expects with what came out. */
public final class ExampleCheck {
    /** Whole numbers must agree but for the last bits of a division. */
    private static final double ROUNDING = 1e-9;

    private static final double HALF = 0.5;

    private ExampleCheck() {}

    /** What differs, in words; nothing where all that is expected holds. */
    public static List<String> differences(Expectation expected, List<Observation> observations) {
        Stratum stratum = expected.stratum() == null ? Stratum.TOTAL : Stratum.parse(expected.stratum());
        Period period = Period.parse(expected.period());
        String where = expected.area() + " " + period + (stratum.isTotal() ? "" : " " + stratum.label());
        Panel panel = expected.behind().fixedPanel() ? Panel.FIXED : Panel.ALL;
        return observations.stream()
                .filter(o -> o.area().equals(expected.area()) && o.period().equals(period))
                .filter(o -> o.stratum().equals(stratum) && o.panel() == panel)
                .findFirst()
                .map(o -> differences(where, expected, o))
                .orElse(List.of(where + ": nothing came out; the area must be a State, a group, or have rows"));
    }

    private static List<String> differences(String where, Expectation expected, Observation came) {
        List<String> differences = new ArrayList<>();
        String status = expected.status();
        boolean sameStatus = status == null
                || (status.equals("missing")
                        ? came.status().isMissing()
                        : came.status().name().equals(status));
        if (!sameStatus) {
            differences.add(where + ": status is " + came.status() + " " + came.flags() + ", expected " + status);
        }
        if (!came.flags().containsAll(expected.flags())) {
            differences.add(where + ": flags are " + came.flags() + ", expected " + expected.flags());
        }
        Coverage coverage = came.coverage();
        compare(
                differences,
                where + ": States reporting",
                asDouble(expected.behind().reporting()),
                (double) coverage.reporting());
        compare(
                differences,
                where + ": States expected",
                asDouble(expected.behind().expected()),
                (double) coverage.expected());
        compare(
                differences,
                where + ": share of population",
                expected.behind().populationShare(),
                coverage.populationShare());
        Double low = came.bounds() == null ? null : (Double) came.bounds().low();
        Double high = came.bounds() == null ? null : (Double) came.bounds().high();
        compare(differences, where + ": value", expected.value(), came.value());
        compare(differences, where + ": lower bound", expected.low(), low);
        compare(differences, where + ": upper bound", expected.high(), high);
        Interval interval = came.confidence();
        Double confLow = interval == null ? null : (Double) interval.low();
        Double confHigh = interval == null ? null : (Double) interval.high();
        compare(differences, where + ": lower limit", expected.confLow(), confLow);
        compare(differences, where + ": upper limit", expected.confHigh(), confHigh);
        return differences;
    }

    private static @Nullable Double asDouble(@Nullable Integer whole) {
        return whole == null ? null : (Double) whole.doubleValue();
    }

    private static void compare(
            List<String> differences, String what, @Nullable Double expected, @Nullable Double came) {
        if (expected != null && (came == null || Math.abs(came - expected) > tolerance(expected))) {
            differences.add(what + " is " + (came == null ? "missing" : came) + ", expected " + expected);
        }
    }

    /** A number written with decimals is met by whatever rounds to it. */
    private static double tolerance(double written) {
        int decimals = BigDecimal.valueOf(written).stripTrailingZeros().scale();
        return decimals <= 0 ? ROUNDING * Math.max(1, Math.abs(written)) : HALF * Math.pow(10, -decimals) + ROUNDING;
    }
}
