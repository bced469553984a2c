package org.sentinelle.analyse.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.ImpactDesign.Checks;
import org.sentinelle.model.ImpactDesign.Comparison;
import org.sentinelle.model.ImpactDesign.Estimator;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.Intervention;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;

/** Made-up units from 2008 to 2017 in which something is planted: a third adopt in 2012, a third in 2014, the others never. */
final class Planted {
    static final int FROM = 2008;
    static final int TO = 2017;
    static final String OUTCOME = "outcome";

    /** Seeds that follow each other would begin alike. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int units;
    private final Map<String, List<Observation>> values = new LinkedHashMap<>();
    private final List<Intervention> register = new ArrayList<>();

    /** What is added to a unit's figure in a year, beside its level, the common trend and noise. */
    interface Extra {
        double at(int unit, int year);
    }

    Planted(int units) {
        this.units = units;
        for (int u = 0; u < units; u++) {
            if (first(u) != 0) {
                register.add(new Intervention(unit(u), "law", first(u), null, null, null, null, false));
            }
        }
    }

    /** The year in which a unit adopts; 0 for never. */
    static int first(int unit) {
        return unit % 3 == 0 ? 2012 : unit % 3 == 1 ? 2014 : 0;
    }

    static String unit(int unit) {
        return String.format(Locale.ROOT, "U%02d", unit);
    }

    /** Extra of those that adopted. */
    static Extra effect(double size) {
        return (unit, year) -> first(unit) != 0 && year >= first(unit) ? size : 0;
    }

    Planted put(String indicator, long seed, Extra extra) {
        Random draws = new Random(seed * SPREAD);
        List<Observation> all = new ArrayList<>();
        double[] common = draws.doubles(TO - FROM + 1, 0, 5).toArray();
        for (int u = 0; u < units; u++) {
            double level = 100 + 10 * draws.nextGaussian();
            for (int year = FROM; year <= TO; year++) {
                double value = level + common[year - FROM] + draws.nextGaussian() + extra.at(u, year);
                if (!Double.isNaN(value)) {
                    all.add(observation(indicator, unit(u), year, Bounds.point(value)));
                }
            }
        }
        values.put(indicator, all);
        return this;
    }

    Planted censored(String indicator, int unit, int year, double width) {
        values.get(indicator)
                .replaceAll(o -> o.area().equals(unit(unit)) && o.period().year() == year
                        ? observation(
                                indicator,
                                o.area(),
                                year,
                                new Bounds(o.bounds().low() - width, o.bounds().high() + width))
                        : o);
        return this;
    }

    private static Observation observation(String indicator, String area, int year, Bounds bounds) {
        return new Observation(
                indicator,
                area,
                Period.year(year),
                Stratum.TOTAL,
                Observation.Panel.ALL,
                ObsStatus.A,
                ConfStatus.F,
                List.of(),
                bounds,
                null,
                null,
                null,
                Coverage.WITHHELD,
                1,
                0);
    }

    ImpactData data() {
        return new ImpactData(values, register);
    }

    ImpactEvaluation evaluation(ImpactDesign design) {
        return new ImpactEvaluation(design, catalogue(), data());
    }

    static Catalogue catalogue() {
        return new Catalogue(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** What a design asks beside what it always asks. */
    record Asked(Comparison comparison, int anticipation, List<String> covariates, Estimator estimator, Checks checks) {
        static final Asked USUAL = new Asked(
                Comparison.NEVER_ADOPTED,
                0,
                List.of(),
                Estimator.DOUBLY_ROBUST,
                new Checks(List.of(1.0), null, null, true, 1));

        Asked anticipating(int periods) {
            return new Asked(comparison, periods, covariates, estimator, checks);
        }

        Asked checking(Checks other) {
            return new Asked(comparison, anticipation, covariates, estimator, other);
        }

        Asked with(Comparison other, List<String> alike, Estimator by) {
            return new Asked(other, anticipation, alike, by, checks);
        }
    }

    ImpactDesign design(Asked asked) {
        LocalisedText text = LocalisedText.english("Made up");
        List<String> all = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            all.add(unit(u));
        }
        return new ImpactDesign(
                "planted",
                text,
                text,
                new ImpactDesign.Outcome(OUTCOME, Stratum.TOTAL),
                all,
                Period.year(FROM),
                Period.year(TO),
                new ImpactDesign.Adoption(
                        List.of("law"),
                        List.of(),
                        ImpactDesign.Dated.IN_FORCE,
                        ImpactDesign.CountsFrom.SAME_PERIOD,
                        null),
                asked.comparison(),
                asked.anticipation(),
                asked.covariates(),
                asked.estimator(),
                asked.checks(),
                null,
                0.95,
                0.8,
                List.of(),
                false,
                "Made up",
                "0");
    }
}
