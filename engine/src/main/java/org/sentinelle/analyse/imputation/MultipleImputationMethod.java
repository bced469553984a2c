package org.sentinelle.analyse.imputation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.Replicates;
import org.sentinelle.result.Finding;
import org.sentinelle.stats.imputation.Pooled;

/** Fills in missing cells several times by chained equations, runs a regression on each table, and pools what they say. */
public final class MultipleImputationMethod implements Method {
    @Override
    public MethodDeclaration declaration() {
        return MultipleImputationDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        return run(input, Replicates.inTurn());
    }

    /** The same with the imputations done elsewhere. */
    public Finding run(AnalysisInput input, Replicates replicates) {
        ImputationPlan plan = new ImputationPlan(input);
        InnerAnalysis inner = InnerAnalysis.of(input);
        Refusal refusal = plan.refusal().or(inner::refusal).orElse(null);
        if (refusal != null) {
            return declaration().declined(refusal.code(), refusal.explanation());
        }
        CompletedAnalysis work = new CompletedAnalysis(input.request(), input.table());
        List<Integer> numbers = IntStream.range(
                        0, Math.toIntExact(input.whole(MultipleImputationDeclaration.IMPUTATIONS)))
                .boxed()
                .toList();
        return pooled(input, plan, replicates.map(numbers, work));
    }

    private Finding pooled(AnalysisInput input, ImputationPlan plan, List<CompletedAnalysis.Outcome> outcomes) {
        List<Finding.Answered> answered = new ArrayList<>();
        for (CompletedAnalysis.Outcome outcome : outcomes) {
            if (outcome.finding() instanceof Finding.Answered one) {
                answered.add(one);
            } else {
                return none(plan, outcome, answered.size() + 1);
            }
        }
        Pooling pooling = new Pooling(answered);
        Map<String, Pooled> pooled = pooling.estimates();
        if (pooled.isEmpty()) {
            return declaration()
                    .declined(
                            MultipleImputationDeclaration.NOTHING_TO_POOL,
                            "Nothing says how uncertain the answers of the completed tables are.");
        }
        ChainTables tables =
                new ChainTables(plan.participants(), plan.equations().visit(), outcomes);
        PooledAnswer told =
                new PooledAnswer(pooling, outcomes.get(0).terms(), input.number(MultipleImputationDeclaration.LEVEL));
        Answer answer = new Answer(declaration(), rows(pooling, input), told.caveats(tables.largest()));
        answer.say("n", rows(pooling, input));
        say(answer, input, plan, pooled);
        Double largest = tables.largest();
        if (largest != null) {
            answer.say("largest_rhat", largest);
        }
        return told.finding(answer, pooled, tables);
    }

    private static long rows(Pooling pooling, AnalysisInput input) {
        Long rows = pooling.rows();
        return rows == null ? input.rows() : rows;
    }

    private Finding none(ImputationPlan plan, CompletedAnalysis.Outcome outcome, int number) {
        if (outcome.finding() instanceof Finding.Declined declined) {
            boolean unusable = declined.reason().equals(MultipleImputationDeclaration.UNUSABLE);
            return declaration()
                    .declined(
                            unusable ? MultipleImputationDeclaration.UNUSABLE : MultipleImputationDeclaration.DECLINED,
                            "In completed table " + number + ", " + declined.method() + " says: "
                                    + (unusable ? "" : declined.reason() + ". ") + declined.explanation());
        }
        String column = plan.participants().get(outcome.failed()).name();
        return declaration()
                .declined(
                        MultipleImputationDeclaration.NO_FIT,
                        "Write fewer columns that tell " + column
                                + " under predictors, or fill it in by another model.");
    }

    private static void say(Answer answer, AnalysisInput input, ImputationPlan plan, Map<String, Pooled> pooled) {
        long incomplete = IntStream.range(0, input.rows())
                .filter(row -> plan.participants().stream().anyMatch(one -> Double.isNaN(one.cells()[row])))
                .count();
        answer.say("analysis", input.choice(MultipleImputationDeclaration.ANALYSIS))
                .say("rows_incomplete", incomplete)
                .say("imputations", input.whole(MultipleImputationDeclaration.IMPUTATIONS))
                .say("iterations", input.whole(MultipleImputationDeclaration.ITERATIONS))
                .say("seed", input.whole(MultipleImputationDeclaration.SEED))
                .say("largest_fmi", PooledAnswer.most(pooled))
                .say("imputations_advised", PooledAnswer.advised(pooled));
    }
}
