package org.sentinelle.analyse.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.AreaGroup;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.ImpactDesign.Checks;
import org.sentinelle.model.ImpactDesign.Comparison;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Membership;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.ConfStatus;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.Intervention;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;

/** Twelve made-up States from 2010 to 2017: S00 to S02 adopt in mid-2013, S03 to S05 in mid-2014, and the outcome rises by 10 from the year after. */
final class MadeUp {
    static final int UNITS = 12;
    static final int FROM = 2010;
    static final int TO = 2017;
    static final double EFFECT = 10;
    static final String OUTCOME = "outcome";

    private final Map<String, Bounds> values = new LinkedHashMap<>();
    private final Map<String, ObsStatus> statuses = new LinkedHashMap<>();
    private final List<Intervention> interventions = new ArrayList<>();

    MadeUp(double noise) {
        Random draws = new Random(8);
        for (int u = 0; u < UNITS; u++) {
            Integer first = u < 3 ? Integer.valueOf(2014) : u < 6 ? Integer.valueOf(2015) : null;
            if (first != null) {
                interventions.add(new Intervention(
                        state(u), "law", first - 1, LocalDate.of(first - 1, 6, 1), null, null, "The law", false));
            }
            for (int year = FROM; year <= TO; year++) {
                double effect = first != null && year >= first ? EFFECT : 0;
                put(u, year, 100 + 3 * u + 2 * (year - FROM) + effect + noise * draws.nextGaussian());
            }
        }
    }

    static String state(int unit) {
        return String.format(java.util.Locale.ROOT, "S%02d", unit);
    }

    MadeUp put(int unit, int year, double value) {
        values.put(state(unit) + "/" + year, Bounds.point(value));
        return this;
    }

    MadeUp censor(int unit, int year, double below, double above) {
        values.computeIfPresent(
                state(unit) + "/" + year, (key, old) -> new Bounds(old.low() - below, old.high() + above));
        return this;
    }

    MadeUp remove(int unit, int year) {
        values.remove(state(unit) + "/" + year);
        return this;
    }

    MadeUp broken(int unit, int year) {
        statuses.put(state(unit) + "/" + year, ObsStatus.B);
        return this;
    }

    MadeUp without(int unit) {
        interventions.removeIf(one -> one.area().equals(state(unit)));
        return this;
    }

    ImpactData data() {
        List<Observation> all = new ArrayList<>();
        values.forEach((key, bounds) -> all.add(new Observation(
                OUTCOME,
                key.substring(0, 3),
                Period.parse(key.substring(4)),
                Stratum.TOTAL,
                Observation.Panel.ALL,
                statuses.getOrDefault(key, ObsStatus.A),
                ConfStatus.F,
                List.of(),
                bounds,
                null,
                null,
                null,
                Coverage.WITHHELD,
                1,
                0)));
        return new ImpactData(Map.of(OUTCOME, all), interventions);
    }

    static Catalogue catalogue() {
        List<Membership> members = new ArrayList<>();
        List.of(0, 1, 6).forEach(u -> members.add(new Membership(state(u), null, null, true, false)));
        AreaGroup coast = new AreaGroup(
                "coast", AreaGroup.Kind.SUBREGION, LocalisedText.english("Coast"), null, members, "Made up");
        return new Catalogue(
                Map.of(), Map.of("coast", coast), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    static ImpactDesign design(Comparison comparison, @Nullable Checks checks) {
        LocalisedText text = LocalisedText.english("Made up");
        List<String> units = new ArrayList<>();
        for (int u = 0; u < UNITS; u++) {
            units.add(state(u));
        }
        return new ImpactDesign(
                "laws",
                text,
                text,
                new ImpactDesign.Outcome(OUTCOME, Stratum.TOTAL),
                units,
                Period.year(FROM),
                Period.year(TO),
                new ImpactDesign.Adoption(
                        List.of("law"),
                        List.of(),
                        ImpactDesign.Dated.IN_FORCE,
                        ImpactDesign.CountsFrom.NEXT_PERIOD,
                        null),
                comparison,
                0,
                List.of(),
                ImpactDesign.Estimator.DOUBLY_ROBUST,
                checks == null ? new Checks(List.of(0.5, 1.0), null, null, true, 1) : checks,
                5.0,
                0.95,
                0.8,
                List.of(),
                false,
                "Made up",
                "0");
    }
}
