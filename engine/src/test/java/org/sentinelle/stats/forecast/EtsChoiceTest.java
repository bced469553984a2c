package org.sentinelle.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EtsChoiceTest {
    private static final double[] RISING = {12, 15, 19, 20, 25, 27, 33, 34, 37, 41, 44, 49, 50, 55, 58};

    @Test
    void tries_all_stable_models_that_the_series_allows() {
        EtsChoice choice = EtsChoice.automatic(1, EtsFixed.NOTHING, EtsChoice.Criterion.AICC);
        assertThat(names(choice.candidates(RISING))).containsExactly("ANN", "AAN", "AAdN", "MNN", "MAN", "MAdN");
        assertThat(names(choice.candidates(Arrays.copyOf(RISING, 9))))
                .as("nine values are too few for a damped trend")
                .containsExactly("ANN", "AAN", "MNN", "MAN");
        double[] withZero = RISING.clone();
        withZero[3] = 0;
        assertThat(names(choice.candidates(withZero))).containsExactly("ANN", "AAN", "AAdN");
    }

    @Test
    void with_a_period_it_tries_fifteen() {
        assertThat(EtsChoice.automatic(4, EtsFixed.NOTHING, EtsChoice.Criterion.BIC)
                        .models())
                .hasSize(15)
                .noneMatch(EtsModel::isUnstable);
    }

    @Test
    void parameters_that_are_given_exclude_models_without_them() {
        EtsFixed damping = new EtsFixed(null, null, null, 0.9);
        assertThat(names(EtsChoice.automatic(1, damping, EtsChoice.Criterion.AICC)
                        .models()))
                .containsExactly("AAdN", "MAdN");
    }

    @Test
    void the_least_criterion_is_chosen() {
        EtsChoice choice = EtsChoice.automatic(1, EtsFixed.NOTHING, EtsChoice.Criterion.AICC);
        List<EtsFit> fits = choice.fits(RISING);
        EtsFit best = choice.best(fits).orElseThrow();
        assertThat(fits).allSatisfy(fit -> assertThat(best.aicc()).isLessThanOrEqualTo(fit.aicc()));
        assertThat(best.model().hasTrend()).isTrue();
    }

    private static List<String> names(List<EtsModel> models) {
        return models.stream().map(EtsModel::name).toList();
    }
}
