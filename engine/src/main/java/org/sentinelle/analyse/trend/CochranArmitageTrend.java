package org.sentinelle.analyse.trend;

import java.util.Optional;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.analyse.TrialCounts;
import org.sentinelle.result.Finding;

/**
 * The test for a linear trend in the proportions of groups in order.
 *
 * <p>The formulas are in {@link org.sentinelle.stats.trend.CochranArmitage}.
 */
public final class CochranArmitageTrend implements Method {

    @Override
    public MethodDeclaration declaration() {
        return CochranArmitageDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        ScoredGroups groups = ScoredGroups.of(input);
        return declined(groups)
                .orElseGet(() -> ProportionTrend.of(groups, input).finding());
    }

    private static Optional<Finding> declined(ScoredGroups groups) {
        if (groups.count() < 2) {
            return declined(
                    CochranArmitageDeclaration.TOO_FEW,
                    "There are " + groups.count() + " complete rows; give at least two rounds, periods or doses.");
        }
        if (groups.impossible() > 0) {
            return declined(TrialCounts.IMPOSSIBLE.code(), TrialCounts.explain(groups.impossible()));
        }
        if (groups.scores().length != groups.count()) {
            return declined(
                    CochranArmitageDeclaration.SCORES_DO_NOT_FIT,
                    "The option scores has " + groups.scores().length + " numbers for " + groups.count()
                            + " groups; give one a group, in the order of the column score.");
        }
        if (groups.haveOneScore()) {
            return declined(
                    CochranArmitageDeclaration.ONE_SCORE,
                    "All groups have the same score, so they have no order; give scores that differ.");
        }
        return groups.allOrNone()
                ? declined(
                        CochranArmitageDeclaration.NO_VARIATION,
                        "All or none of all groups have the feature, so there is nothing to test.")
                : Optional.empty();
    }

    private static Optional<Finding> declined(String reason, String explanation) {
        return Optional.of(CochranArmitageDeclaration.DECLARATION.declined(reason, explanation));
    }
}
