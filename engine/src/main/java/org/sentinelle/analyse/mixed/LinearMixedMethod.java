package org.sentinelle.analyse.mixed;

import java.util.Arrays;
import org.sentinelle.analyse.AnalysisInput;
import org.sentinelle.analyse.Method;
import org.sentinelle.analyse.MethodDeclaration;
import org.sentinelle.result.Finding;

/** Linear models with deviations of groups, nested or crossed; the formulas are in {@link org.sentinelle.stats.mixed}. */
public final class LinearMixedMethod implements Method {
    @Override
    public MethodDeclaration declaration() {
        return LinearMixedDeclaration.DECLARATION;
    }

    @Override
    public Finding run(AnalysisInput input) {
        MixedDesign design = MixedDesign.of(input);
        MixedChecks checks = new MixedChecks(declaration(), design);
        Finding declined = checks.declined();
        if (declined == null) {
            declined = checks.lacksRows();
        }
        if (declined != null) {
            return declined;
        }
        if (Arrays.stream(design.data().w()).anyMatch(w -> !(w > 0))) {
            return declaration().declined(LinearMixedDeclaration.NOT_POSITIVE_WEIGHTS, "Leave rows of weight 0 out.");
        }
        boolean reml = input.choice(LinearMixedDeclaration.ESTIMATION).equals(LinearMixedDeclaration.REML);
        return new MixedAnswer(declaration(), input, design, new Fitter.Linear(reml)).finding();
    }
}
