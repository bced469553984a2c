package org.sentinelle.stats.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses among exponential smoothing models the one whose criterion is least.
 *
 * <p>Where the criterion is equal the earlier model counts.
 *
 * <p>Reference: Hyndman, Koehler, Snyder and Grose (2002), doi 10.1016/S0169-2070(01)00110-8.
 *
 * @param models candidates, each with all the parameters that are fixed
 */
public record EtsChoice(List<EtsModel> models, int period, EtsFixed fixed, Criterion criterion) {
    /** What is to be least. */
    public enum Criterion {
        AIC,
        AICC,
        BIC;

        public double of(EtsFit fit) {
            return switch (this) {
                case AIC -> fit.aic();
                case AICC -> fit.aicc();
                case BIC -> fit.bic();
            };
        }
    }

    public EtsChoice {
        models = List.copyOf(models);
    }

    /**
     * The choice among all models that have the fixed parameters, but for those with an additive error and a multiplied
     * season; seasonal ones only with a period above 1.
     */
    public static EtsChoice automatic(int period, EtsFixed fixed, Criterion criterion) {
        List<EtsModel> models = EtsModel.all().stream()
                .filter(model -> !model.isUnstable())
                .filter(model -> period > 1 || !model.isSeasonal())
                .filter(fixed::isWithin)
                .toList();
        return new EtsChoice(models, period, fixed, criterion);
    }

    /** The fewest values with which some model is fitted. */
    public int fewestValues() {
        return models.stream()
                .mapToInt(model -> new Ets(model, period, fixed).fewestValues())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** The models that are tried on a series: its values are many enough, and positive where they must be. */
    public List<EtsModel> candidates(double[] y) {
        boolean positive = Arrays.stream(y).allMatch(v -> v > 0);
        return models.stream()
                .filter(model -> positive || !model.isForPositiveValues())
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
