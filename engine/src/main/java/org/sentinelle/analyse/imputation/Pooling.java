package org.sentinelle.analyse.imputation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.CovarianceTable;
import org.sentinelle.analyse.formula.ModelFrame;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.imputation.Pooled;
import org.sentinelle.stats.imputation.PooledWald;

/** The answers of the completed tables made one by Rubin's rules. */
final class Pooling {
    static final String COEFFICIENT = "coefficient";
    static final String THRESHOLD = "threshold";
    static final String MARGINAL = "marginal_effect";
    static final String ODDS_RATIO = "odds_ratio";
    static final String RATE_RATIO = "rate_ratio";

    private static final List<String> WITH_ERRORS = List.of(COEFFICIENT, THRESHOLD, MARGINAL);
    private static final List<String> RATIOS = List.of(ODDS_RATIO, RATE_RATIO);

    private final List<Finding.Answered> findings;

    Pooling(List<Finding.Answered> findings) {
        this.findings = findings;
    }

    Finding.Answered first() {
        return findings.get(0);
    }

    /** The pooled estimates that all answers have with an error above 0, in the order of the first. */
    Map<String, Pooled> estimates() {
        Map<String, Pooled> pooled = new LinkedHashMap<>();
        for (Estimate one : first().estimates()) {
            if (WITH_ERRORS.contains(base(one.term()))) {
                List<Estimate> all = all(one.term());
                if (all.size() == findings.size()) {
                    pooled.put(
                            one.term(),
                            Pooled.of(
                                    values(all),
                                    all.stream()
                                            .mapToDouble(e -> square(Objects.requireNonNull(e.stdError())))
                                            .toArray(),
                                    complete(one)));
                }
            }
        }
        return pooled;
    }

    private List<Estimate> all(String term) {
        return findings.stream()
                .flatMap(finding -> finding.estimates().stream())
                .filter(e -> e.term().equals(term) && e.estimate() != null)
                .filter(e -> e.stdError() != null && e.stdError() > 0)
                .toList();
    }

    private static double[] values(List<Estimate> all) {
        return all.stream()
                .mapToDouble(e -> Objects.requireNonNull(e.estimate()))
                .toArray();
    }

    private static double square(double error) {
        return error * error;
    }

    /** The ratios that the first answer gives, by the coefficient whose exp they are. */
    Map<String, String> ratios() {
        Map<String, String> ratios = new LinkedHashMap<>();
        first().estimates().stream()
                .map(Estimate::term)
                .filter(term -> RATIOS.contains(base(term)))
                .forEach(term -> ratios.put(COEFFICIENT + term.substring(term.indexOf('[')), term));
        return ratios;
    }

    /** Those of the analysis' own t; without clusters, rows less coefficients also where it takes the normal distribution, as mice does. */
    double complete(Estimate estimate) {
        if (estimate.df() != null) {
            return estimate.df();
        }
        Object errors = first().summary().get("errors");
        boolean independent = errors instanceof String name && (name.equals("classical") || name.startsWith("HC"));
        return independent && first().summary().get("df_residual") instanceof Long df ? df : Double.POSITIVE_INFINITY;
    }

    /** The tests of all coefficients but the constant, and of terms that have several, by what they test. */
    Map<String, PooledWald> joint(String all, Map<String, List<String>> terms) {
        Map<String, PooledWald> tests = new LinkedHashMap<>();
        List<String> there = first().estimates().stream()
                .map(Estimate::term)
                .filter(term -> base(term).equals(COEFFICIENT))
                .map(Pooling::key)
                .filter(name -> !name.equals(ModelFrame.INTERCEPT))
                .toList();
        test(there).ifPresent(test -> tests.put(all, test));
        terms.forEach((term, names) -> {
            List<String> own = names.stream().filter(there::contains).toList();
            if (own.size() > 1) {
                test(own).ifPresent(test -> tests.put(term, test));
            }
        });
        return tests;
    }

    private Optional<PooledWald> test(List<String> names) {
        List<double[]> q = new ArrayList<>();
        List<double[][]> u = new ArrayList<>();
        for (Finding.Answered finding : findings) {
            double[] values = values(names.stream()
                    .flatMap(name -> estimate(finding, COEFFICIENT + "[" + name + "]"))
                    .toList());
            double[][] covariance = CovarianceTable.read(finding, names).orElse(null);
            if (values.length < names.size() || covariance == null) {
                return Optional.empty();
            }
            q.add(values);
            u.add(covariance);
        }
        if (names.isEmpty()) {
            return Optional.empty();
        }
        double complete = estimate(first(), COEFFICIENT + "[" + names.get(0) + "]")
                .mapToDouble(this::complete)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
        return PooledWald.of(q.toArray(double[][]::new), u.toArray(double[][][]::new), complete);
    }

    private static Stream<Estimate> estimate(Finding.Answered finding, String term) {
        return finding.estimates().stream().filter(e -> e.term().equals(term) && e.estimate() != null);
    }

    static String base(String term) {
        int bracket = term.indexOf('[');
        return bracket < 0 ? term : term.substring(0, bracket);
    }

    static String key(String term) {
        return term.substring(term.indexOf('[') + 1, term.length() - 1);
    }

    /** Rows that the first analysis rests on; null where it says none. */
    @Nullable
    Long rows() {
        return first().summary().get("n") instanceof Long n ? n : null;
    }
}
