package org.sentinelle.analyse.did;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.MethodDeclaration.FormulaUse;
import org.sentinelle.analyse.MethodDeclaration.Reason;
import org.sentinelle.analyse.MethodDeclaration.Term;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Table;
import org.sentinelle.result.Table.Column;
import org.sentinelle.result.Table.Type;
import org.sentinelle.stats.did.BaconDecomposition;
import org.sentinelle.stats.did.BaconDecomposition.Comparison;
import org.sentinelle.stats.did.BaconDecomposition.Kind;
import org.sentinelle.stats.did.Panel;

/** What a two-way fixed effects regression compares. */
public final class BaconMethod implements Method {
    /** The caveat of a coefficient of which a tenth or more comes of comparisons with units that are treated already. */
    static final String FORBIDDEN = "compared-with-treated";

    private static final double MUCH = 0.1;
    private static final String TWFE = "two_way";
    private static final String PART = "part";
    private static final String UNBALANCED = "not-balanced";
    private static final String COVARIATES = "covariates-given";
    private static final String NOTHING = "nobody-to-compare";

    private static final MethodDeclaration DECLARATION = new MethodDeclaration(
            "did-bacon",
            "did",
            "Goodman-Bacon decomposition",
            "When places adopted a measure at different times, which comparisons does a regression with their effects average?",
            List.of(
                    PanelColumns.UNIT_COLUMN,
                    PanelColumns.TIME_COLUMN,
                    PanelColumns.FIRST_COLUMN,
                    PanelColumns.TREATED_COLUMN,
                    PanelColumns.CLUSTER_COLUMN),
            PanelColumns.WHEN_TREATED,
            List.of(PanelColumns.LEVEL_OPTION),
            FormulaUse.FIXED,
            List.of(
                    new Term(TWFE, "outcome", "Coefficient of being treated, with unit and time effects"),
                    Term.each("kind", PART, "outcome", "Weighted mean of the comparisons of a kind")),
            Stream.concat(
                            PanelColumns.REASONS.stream(),
                            Stream.of(
                                    new Reason(UNBALANCED, "A unit has no row at some time"),
                                    new Reason(COVARIATES, "The formula has covariates"),
                                    new Reason(NOTHING, "Nobody's treatment changes beside others'")))
                    .toList());

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        PanelInput.Read read = PanelInput.read(DECLARATION, input, true);
        if (read.input() == null) {
            return Objects.requireNonNull(read.declined());
        }
        Panel panel = read.input().panel();
        if (panel.hasCovariates()) {
            return DECLARATION.declined(COVARIATES, "Write formula: outcome ~ 1; the decomposition is of that alone.");
        }
        if (panel.n() > 0 && !panel.isBalanced()) {
            return DECLARATION.declined(
                    UNBALANCED, "Leave out units that are missing at some time, or times at which some are.");
        }
        if (panel.units().clusters() < 2) {
            return DECLARATION.declined(PanelColumns.FEW_CLUSTERS, "Name clusters that are smaller.");
        }
        return BaconDecomposition.of(panel)
                .map(found -> answer(input, panel, found))
                .orElseGet(() -> DECLARATION.declined(
                        NOTHING,
                        "The decomposition needs units treated at one time and not at another, and others."
                                + PanelColumns.NEVER_IS_0));
    }

    private static Finding answer(AnalysisInput input, Panel panel, BaconDecomposition found) {
        Answer answer = Answer.on(DECLARATION, input.frameRows());
        Map<Kind, double[]> kinds = new EnumMap<>(Kind.class);
        for (Comparison c : found.comparisons()) {
            double[] sums = kinds.computeIfAbsent(c.kind(), kind -> new double[2]);
            sums[0] += c.weight();
            sums[1] += c.weight() * c.estimate();
        }
        double forbidden = Stream.of(Kind.LATER_WITH_EARLIER, Kind.LATER_WITH_ALWAYS)
                .mapToDouble(kind -> kinds.getOrDefault(kind, new double[2])[0])
                .sum();
        EffectDraft draft = new EffectDraft(
                input.number(PanelColumns.LEVEL),
                found.clusters() - 1.0,
                EffectDraft.least(panel.rows().y()));
        var twfe = draft.on(answer.draft(TWFE), found.twfe(), found.stdError());
        answer.add(forbidden >= MUCH ? twfe.caveat(FORBIDDEN) : twfe);
        answer.say("units", panel.units().n())
                .say("times", panel.times().length)
                .say("clusters", found.clusters())
                .say(
                        "weight_sum",
                        found.comparisons().stream()
                                .mapToDouble(Comparison::weight)
                                .sum())
                .say("weight_compared_with_treated", forbidden);
        kinds.forEach((kind, sums) -> {
            answer.say("weight_" + kind.name().toLowerCase(Locale.ROOT), sums[0]);
            answer.add(answer.draft(PART, word(kind)).value(sums[1] / sums[0]));
        });
        return answer.detail(table(found.comparisons())).finding();
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Table table(List<Comparison> comparisons) {
        List<List<Object>> rows = new ArrayList<>();
        for (Comparison c : comparisons) {
            Object other = c.other() == Panel.NEVER ? null : (Object) c.other();
            rows.add(Arrays.asList(word(c.kind()), c.treated(), other, c.estimate(), c.weight()));
        }
        return new Table(
                "comparisons",
                List.of(
                        new Column("kind", Type.TEXT, "Who is compared with whom"),
                        new Column(
                                "treated", Type.DECIMAL, "From which time those are treated whose treatment changes"),
                        new Column("other", Type.DECIMAL, "The same of the others; empty where they never are"),
                        new Column("estimate", Type.DECIMAL, "Difference of changes"),
                        new Column("weight", Type.DECIMAL, "Weight in the coefficient")),
                rows);
    }
}
