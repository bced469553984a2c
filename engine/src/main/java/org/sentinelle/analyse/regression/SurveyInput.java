package org.sentinelle.analyse.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.ColumnRole;
import org.sentinelle.analyse.formula.ModelFrame.Grouping;
import org.sentinelle.stats.regression.Clusters;
import org.sentinelle.stats.regression.LonelyUnits;
import org.sentinelle.stats.regression.SurveyDesign;
import org.sentinelle.stats.regression.SurveyErrors;

/**
 * A sample as its file describes it.
 *
 * <p>The design is that of all rows of the file: those outside the domain, or without a cell that the formula needs, have units too.
 */
record SurveyInput(AnalysisInput input) {

    /** The sampling weights of the rows of the frame, with a mean of 1, and 0 outside the domain. */
    double[] weights() {
        double[] weights = drawn();
        int[] inside =
                IntStream.range(0, weights.length).filter(i -> weights[i] > 0).toArray();
        double mean =
                IntStream.of(inside).mapToDouble(i -> weights[i]).average().orElse(1);
        return Arrays.stream(weights).map(w -> w / mean).toArray();
    }

    private double[] drawn() {
        double[] weights = input.frameRows().numbers(SurveyWords.SAMPLING_WEIGHT);
        if (input.has(SurveyWords.DOMAIN)) {
            String is = input.choice(SurveyWords.DOMAIN_IS).toLowerCase(Locale.ROOT);
            List<String> texts = input.frameRows().texts(SurveyWords.DOMAIN);
            for (int i = 0; i < weights.length; i++) {
                weights[i] = texts.get(i).toLowerCase(Locale.ROOT).equals(is) ? weights[i] : 0;
            }
        }
        return weights;
    }

    /** How many of the population the rows that count stand for. */
    double population() {
        return Arrays.stream(drawn()).sum();
    }

    /** Why there is no design; empty where there is one. */
    Optional<Refusal> refusal(int coefficients) {
        Refusal refusal = cellsMissing();
        if (refusal == null && !nested()) {
            refusal = new Refusal(
                    SurveyWords.ACROSS,
                    "Write clusters of different strata by different names, such as stratum and number.");
        }
        if (refusal == null && !isPopulation()) {
            refusal = new Refusal(
                    SurveyWords.POPULATION,
                    "Write under fpc, for all rows of a stratum alike, how many clusters it has, or the share that was drawn.");
        }
        return Optional.ofNullable(refusal == null ? tooFew(coefficients) : refusal);
    }

    private @Nullable Refusal cellsMissing() {
        List<@Nullable Double> weights = input.numbers(SurveyWords.SAMPLING_WEIGHT);
        List<List<? extends @Nullable Object>> others = others();
        for (int row = 0; row < input.rows(); row++) {
            int at = row;
            Double weight = weights.get(row);
            if (weight == null || weight < 0 || others.stream().anyMatch(cells -> cells.get(at) == null)) {
                return new Refusal(
                        SurveyWords.CELLS,
                        "Row " + (row + 1)
                                + " below the header says not how it was drawn; complete it or leave it out.");
            }
        }
        return null;
    }

    private List<List<? extends @Nullable Object>> others() {
        List<List<? extends @Nullable Object>> cells = new ArrayList<>();
        Stream.of(ErrorOptions.CLUSTER, SurveyWords.STRATUM)
                .filter(input::has)
                .map(input::texts)
                .forEach(cells::add);
        if (input.has(SurveyWords.FPC)) {
            cells.add(input.numbers(SurveyWords.FPC));
        }
        return cells;
    }

    private @Nullable Refusal tooFew(int coefficients) {
        int[] counting = counting();
        if (counting.length == 0) {
            return new Refusal(SurveyWords.EMPTY, "Write under domain-is what the domain column says of rows inside.");
        }
        SurveyDesign design = design();
        BitSet strata = design.strataOf(counting);
        if (design.degrees(counting) + 1 <= coefficients) {
            return new Refusal(
                    SurveyWords.FEW_UNITS,
                    design.unitsOf(counting) + " clusters in " + strata.cardinality() + " strata are too few for "
                            + coefficients + " coefficients; leave terms out, or join strata.");
        }
        boolean unknown = lonely() == LonelyUnits.DECLINE
                || (lonely() == LonelyUnits.AVERAGE && strata.stream().allMatch(design::isLonely));
        return unknown && strata.stream().anyMatch(design::isLonely)
                ? new Refusal(
                        SurveyWords.LONELY_UNIT,
                        "Join strata that are alike, or write lonely-unit: adjust, which is cautious, or average.")
                : null;
    }

    /** Without clusters each row is its own. */
    private Clusters units() {
        return input.has(ErrorOptions.CLUSTER) ? clusters(ErrorOptions.CLUSTER) : Clusters.ofRows(input.rows());
    }

    private Clusters strata() {
        return input.has(SurveyWords.STRATUM) ? clusters(SurveyWords.STRATUM) : new Clusters(new int[input.rows()], 1);
    }

    private Clusters clusters(String role) {
        List<String> texts =
                input.texts(role).stream().map(Objects::requireNonNull).toList();
        Grouping groups = Groupings.of(role, texts);
        return new Clusters(groups.of(), groups.size());
    }

    private boolean nested() {
        return units().liesIn(strata());
    }

    private SurveyDesign design() {
        Clusters units = units();
        Clusters strata = strata();
        int[] stratum = new int[units.size()];
        for (int row = 0; row < input.rows(); row++) {
            stratum[units.of(row)] = strata.of(row);
        }
        double[] population = new double[strata.size()];
        Arrays.fill(population, Double.POSITIVE_INFINITY);
        if (input.has(SurveyWords.FPC)) {
            int[] drawn = new int[strata.size()];
            IntStream.of(stratum).forEach(h -> drawn[h]++);
            boolean shares = fpc().allMatch(f -> f <= 1);
            double[] fpc = fpc().toArray();
            for (int row = 0; row < fpc.length; row++) {
                int h = strata.of(row);
                population[h] = shares ? drawn[h] / fpc[row] : fpc[row];
            }
        }
        return new SurveyDesign(units, stratum, population);
    }

    private DoubleStream fpc() {
        return input.numbers(SurveyWords.FPC).stream().mapToDouble(Objects::requireNonNull);
    }

    private boolean isPopulation() {
        if (!input.has(SurveyWords.FPC)) {
            return true;
        }
        double[] fpc = fpc().toArray();
        boolean shares = Arrays.stream(fpc).allMatch(f -> f > 0 && f <= 1);
        Clusters strata = strata();
        int[] first = new int[strata.size()];
        Arrays.fill(first, -1);
        for (int row = 0; row < fpc.length; row++) {
            int h = strata.of(row);
            first[h] = first[h] < 0 ? row : first[h];
            if (fpc[row] != fpc[first[h]] || !(shares || fpc[row] >= 1)) {
                return false;
            }
        }
        SurveyDesign design = design();
        return shares || IntStream.range(0, first.length).allMatch(h -> fpc[first[h]] >= design.drawn(h));
    }

    private LonelyUnits lonely() {
        return LonelyUnits.valueOf(input.choice(SurveyWords.LONELY).toUpperCase(Locale.ROOT));
    }

    /** Where the rows that count stand in the frame. */
    private int[] places() {
        double[] weights = drawn();
        return IntStream.range(0, weights.length).filter(i -> weights[i] > 0).toArray();
    }

    private int[] counting() {
        int[] rows = input.frame().rows();
        return IntStream.of(places()).map(i -> rows[i]).toArray();
    }

    int rows() {
        return places().length;
    }

    /** Units less strata. */
    int degrees() {
        return design().degrees(counting());
    }

    /** @param scores weighted, a row for each row of the frame */
    double[][] covariance(double[][] bread, double[][] scores) {
        double[][] some = IntStream.of(places()).mapToObj(i -> scores[i]).toArray(double[][]::new);
        return new SurveyErrors(design(), lonely(), counting()).covariance(bread, some);
    }

    /** How the rows that count were drawn, and the degrees of freedom that so many coefficients leave. */
    void sayTo(Answer answer, int coefficients) {
        SurveyDesign design = design();
        int[] counting = counting();
        answer.say("strata", design.strataOf(counting).cardinality())
                .say("units", design.unitsOf(counting))
                .say("design_df", design.degrees(counting))
                .say("df_residual", design.degrees(counting) + 1 - coefficients)
                .say("population", population());
    }

    /** Whether columns and options name one design, and only one. */
    static Optional<Refusal> unclear(AnalysisInput input, boolean asked) {
        boolean given = SurveyWords.COLUMNS.stream().map(ColumnRole::name).anyMatch(input::has);
        String remedy = null;
        if (asked && !input.has(SurveyWords.SAMPLING_WEIGHT)) {
            remedy = "Name the column of sampling weights under sampling-weight.";
        } else if (given && !asked) {
            remedy = "Write errors: survey, or leave sampling-weight, stratum, fpc and domain out.";
        } else if (asked && input.has(RegressionDesign.WEIGHTS)) {
            remedy =
                    "Name either weights, which say how sure a row is, or sampling-weight, which says for how many it stands.";
        } else if (asked && input.count(ErrorOptions.CLUSTER) > 1) {
            remedy = "Name one cluster column: that of the units drawn first.";
        } else if (asked && GlmDeclarations.FIRTH.equals(input.options().get(GlmDeclarations.CORRECTION))) {
            remedy = "Leave correction: firth out; it is not defined for sampling weights.";
        }
        return Optional.ofNullable(remedy).map(text -> new Refusal(SurveyWords.NO_DESIGN, text));
    }
}
