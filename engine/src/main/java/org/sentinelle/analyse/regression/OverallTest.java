package org.sentinelle.analyse.regression;

import java.util.List;
import java.util.stream.IntStream;
import org.sentinelle.analyse.Answer;
import org.sentinelle.analyse.formula.ModelFrame;

/** Whether all coefficients but the constant are 0, in a summary. */
final class OverallTest {
    private OverallTest() {}

    /** Says nothing where there is no such coefficient, or their covariance has no inverse. */
    static void sayTo(Answer answer, List<String> names, double[] b, Spread spread) {
        int[] which = IntStream.range(0, names.size())
                .filter(j -> !names.get(j).equals(ModelFrame.INTERCEPT))
                .toArray();
        spread.joint(b, which).ifPresent(test -> {
            answer.say("wald_f", test.f()).say("wald_df_num", test.df1());
            if (!Double.isInfinite(test.df2())) {
                answer.say("wald_df_denom", test.df2());
            }
            answer.say("wald_p", test.p());
        });
    }
}
