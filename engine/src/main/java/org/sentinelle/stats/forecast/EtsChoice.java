package org.sentinelle.stats.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Chooses among exponential smoothing models the one whose criterion is least.
 *
 * <p>Candidates are all models but those with an additive error and a multiplied season, as far as they fit the series: those for
 * positive values only where all are above 0, seasonal ones only with a period, and none without enough values. Where the
 * criterion is equal the earlier one counts: additive before multiplicative errors, no trend before trend.
 *
 * <p>Reference: Hyndman, Koehler, Snyder and Grose (2002), doi 10.1016/S0169-2070(01)00110-8.
 */
public record EtsChoice(int period, EtsFixed fixed, Criterion criterion) {
    /** What is to be least. */
    public enum Criterion {
        AIC(EtsFit::aic),
        AICC(EtsFit::aicc),
        BIC(EtsFit::bic);

        private final ToDoubleFunction<EtsFit> value;

        Criterion(ToDoubleFunction<EtsFit> value) {
            this.value = value;
        }

        public double of(EtsFit fit) {
            return value.applyAsDouble(fit);
        }
    }

    /** The models that are tried on a series. */
    public List<EtsModel> candidates(double[] y) {
        boolean positive = Arrays.stream(y).allMatch(v -> v > 0);
        return EtsModel.all().stream()
                .filter(model -> !model.isUnstable())
                .filter(model -> positive || !model.isForPositiveValues())
                .filter(model -> period > 1 || !model.isSeasonal())
                .filter(model -> y.length >= new Ets(model, period, fixed).fewestValues())
                .toList();
    }

    /** The fits of all candidates that have one, in their order. */
    public List<EtsFit> fits(double[] y) {
        List<EtsFit> fits = new ArrayList<>();
        for (EtsModel model : candidates(y)) {
            EtsFit fit = new Ets(model, period, fixed).fit(y);
            if (fit != null) {
                fits.add(fit);
            }
        }
        return fits;
    }

    /** The best of the fits. */
    public Optional<EtsFit> best(List<EtsFit> fits) {
        return fits.stream().min(Comparator.comparingDouble(criterion::of));
    }
}
