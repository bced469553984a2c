package org.sentinelle.analyse.did;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.Cells;
import org.sentinelle.analyse.CovarianceTable;
import org.sentinelle.analyse.did.GroupTimeAnswer.Told;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.absorb.AbsorbedParameters;
import org.sentinelle.stats.did.EventStudy;
import org.sentinelle.stats.did.Panel;
import org.sentinelle.stats.regression.ClusterErrors;
import org.sentinelle.stats.regression.Clusters;
import org.sentinelle.stats.regression.RobustErrors;
import org.sentinelle.stats.regression.SeveralClusters;
import org.sentinelle.stats.regression.WaldTest;
import org.sentinelle.stats.regression.WorkingModel;

/** The finding of an event study; parameters are counted as R's fixest counts them. */
final class EventStudyAnswer {
    /** The caveat where units had to be left out: they were treated from the first time on, so nothing says how they were without. */
    static final String ALWAYS_TREATED = "always-treated-left-out";

    /** The caveat where a group has no row at a reference: its coefficients are compared with another time of its own. */
    static final String NO_REFERENCE = "group-without-reference";

    private final AnalysisInput input;
    private final PanelInput panel;
    private final EventStudy study;
    private final WorkingModel working;
    private final int[] cluster;
    private final String errors;
    private final double rowsLess;

    EventStudyAnswer(AnalysisInput input, PanelInput panel, EventStudy study) {
        this.input = input;
        this.panel = panel;
        this.study = study;
        this.working = study.working();
        this.errors = input.choice(EventStudyDeclaration.ERRORS);
        Panel of = panel.panel();
        this.cluster = IntStream.of(study.rows())
                .map(i -> of.units().cluster()[of.rows().unit()[i]])
                .toArray();
        this.rowsLess = working.n() - working.k() - parameters().count();
    }

    private AbsorbedParameters parameters() {
        return new AbsorbedParameters(study.fit().sample().effects(), false);
    }

    /** The fewest of any column of clusters. */
    int clusters() {
        return clusterings().stream().mapToInt(Clusters::size).min().orElseThrow();
    }

    /** Those that hold units first, then others. */
    private List<Clusters> clusterings() {
        List<Clusters> clusterings = new ArrayList<>(List.of(numbered(cluster)));
        for (int j = 1; j < input.count(PanelColumns.CLUSTER); j++) {
            List<String> texts = input.frameRows().texts(PanelColumns.CLUSTER, j);
            List<String> labels = texts.stream().distinct().sorted().toList();
            clusterings.add(numbered(IntStream.of(study.rows())
                    .map(i -> Collections.binarySearch(labels, texts.get(panel.frameRow()[i])))
                    .toArray()));
        }
        return clusterings;
    }

    private static Clusters numbered(int[] of) {
        int[] numbers = Arrays.stream(of).sorted().distinct().toArray();
        return new Clusters(
                Arrays.stream(of).map(c -> Arrays.binarySearch(numbers, c)).toArray(), numbers.length);
    }

    private double[][] covariance() {
        if (errors.equals(EventStudyDeclaration.CLASSICAL)) {
            double variance = study.fit().rss() / rowsLess;
            return scaled(working.bread(), variance);
        }
        if (errors.equals(EventStudyDeclaration.HC1)) {
            return scaled(RobustErrors.HC0.covariance(working), working.n() / rowsLess);
        }
        List<Clusters> clusters = clusterings();
        int counted = working.k() + parameters().countOutside(clusters);
        return new SeveralClusters(working, clusters)
                .covariance(ClusterErrors.CR1S, SeveralClusters.Count.SMALLEST, counted);
    }

    private static double[][] scaled(double[][] matrix, double by) {
        return Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).map(v -> v * by).toArray())
                .toArray(double[][]::new);
    }

    Finding finding() {
        double df = errors.equals(EventStudyDeclaration.CLUSTERED) ? clusters() - 1.0 : Math.max(1, rowsLess);
        EffectDraft draft = new EffectDraft(
                input.number(PanelColumns.LEVEL),
                df,
                EffectDraft.least(panel.panel().rows().y()));
        Answer answer = new Answer(EventStudyDeclaration.DECLARATION, working.n(), caveats())
                .say("n", working.n())
                .say("n_dropped", input.frameRows().dropped());
        double[][] covariance = covariance();
        addEvents(answer, draft, covariance);
        addCovariates(answer, draft, covariance);
        sayShape(answer);
        return answer.finding();
    }

    private List<String> caveats() {
        List<String> caveats = new ArrayList<>(input.frameRows().caveats());
        if (leavesOutAlwaysTreated()) {
            caveats.add(ALWAYS_TREATED);
        }
        if (!study.unreferenced().isEmpty()) {
            caveats.add(NO_REFERENCE);
        }
        return caveats;
    }

    private boolean leavesOutAlwaysTreated() {
        double start = panel.panel().times()[0];
        return input.choice(EventStudyDeclaration.ESTIMATOR).equals(EventStudyDeclaration.SUN_ABRAHAM)
                && Arrays.stream(panel.panel().units().first()).anyMatch(first -> first <= start);
    }

    private void addEvents(Answer answer, EffectDraft draft, double[][] covariance) {
        EffectTables tables = new EffectTables();
        List<double[]> before = new ArrayList<>();
        double critical = critical(draft, covariance);
        for (double event : study.events()) {
            double[] weights = study.weights(event, event);
            double estimate = study.estimate(weights);
            double error = Math.sqrt(EventStudy.variance(covariance, weights));
            answer.add(draft.on(answer.draft(EventStudyDeclaration.EVENT, Cells.text(event)), estimate, error));
            double told = draft.isError(error) ? error : 0;
            tables.add(EventStudyDeclaration.EVENT, event, new Told(estimate, told, draft.quantile(), critical));
            if (event < 0 && told > 0) {
                before.add(weights);
            }
        }
        if (Arrays.stream(study.events()).anyMatch(e -> e >= 0)) {
            double[] after = study.weights(0, Double.POSITIVE_INFINITY);
            double error = Math.sqrt(EventStudy.variance(covariance, after));
            answer.add(draft.on(answer.draft(EventStudyDeclaration.OVERALL), study.estimate(after), error));
        }
        addPretrend(answer, before, draft.df(), covariance);
        answer.say("critical_event", critical).detail(tables.summaries());
        List<double[]> all =
                Arrays.stream(study.events()).mapToObj(e -> study.weights(e, e)).toList();
        List<String> names = Arrays.stream(study.events())
                .mapToObj(e -> EventStudyDeclaration.EVENT + "[" + Cells.text(e) + "]")
                .toList();
        CovarianceTable.addTo(answer, input, names, EventStudy.between(covariance, all));
    }

    /** Of the band that holds all events, by the first clusters; of independent rows where errors are theirs. */
    private double critical(EffectDraft draft, double[][] covariance) {
        int[] independent = errors.equals(EventStudyDeclaration.CLUSTERED)
                ? cluster
                : IntStream.range(0, cluster.length).toArray();
        List<double[]> events = Arrays.stream(study.events())
                .mapToObj(e -> study.weights(e, e))
                .filter(w -> draft.isError(Math.sqrt(EventStudy.variance(covariance, w))))
                .toList();
        double critical = study.bootstrap(
                        independent,
                        events,
                        Math.toIntExact(input.whole(EventStudyDeclaration.DRAWS)),
                        input.whole(EventStudyDeclaration.SEED))
                .critical(draft.level());
        return Math.max(critical, Math.min(draft.quantile(), Double.MAX_VALUE));
    }

    private void addPretrend(Answer answer, List<double[]> before, double df, double[][] covariance) {
        if (before.isEmpty()) {
            return;
        }
        double[] b = before.stream().mapToDouble(study::estimate).toArray();
        WaldTest.of(b, EventStudy.between(covariance, before), df)
                .ifPresent(test -> answer.add(answer.draft(EventStudyDeclaration.PRETREND)
                        .value(test.f())
                        .test(test.f(), test.p(), "greater")
                        .df(test.df1())));
    }

    private void addCovariates(Answer answer, EffectDraft draft, double[][] covariance) {
        for (int j = 0; j < panel.covariates().size(); j++) {
            int at = study.coefficient(study.dummies().size() + j);
            if (at >= 0) {
                double error = Math.sqrt(Math.max(0, covariance[at][at]));
                answer.add(draft.on(
                        answer.draft(
                                EventStudyDeclaration.COEFFICIENT,
                                panel.covariates().get(j)),
                        study.fit().b()[at],
                        error));
            }
        }
    }

    private void sayShape(Answer answer) {
        answer.say("estimator", input.choice(EventStudyDeclaration.ESTIMATOR))
                .say("errors", errors)
                .say("units", panel.panel().units().n())
                .say("clusters", clusters())
                .say("units_left_out", study.alwaysTreated())
                .say("rss", study.fit().rss());
        if (study.fit().total() > 0) {
            answer.say("r2", 1 - study.fit().rss() / study.fit().total());
        }
        if (study.fit().within() > 0) {
            answer.say("r2_within", 1 - study.fit().rss() / study.fit().within());
        }
        List<String> out = new ArrayList<>();
        for (int j = 0; j < study.dummies().size() + panel.covariates().size(); j++) {
            if (study.coefficient(j) < 0) {
                out.add(name(j));
            }
        }
        if (!out.isEmpty()) {
            answer.say("collinear", String.join(", ", out));
        }
    }

    private String name(int column) {
        int dummies = study.dummies().size();
        if (column >= dummies) {
            return panel.covariates().get(column - dummies);
        }
        EventStudy.Dummy dummy = study.dummies().get(column);
        String event = Cells.text(dummy.event());
        return dummy.group() == Panel.NEVER ? event : Cells.text(dummy.group()) + " at " + event;
    }
}
