package org.sentinelle.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the impact of plans, laws, ratifications, protocols or campaigns on an indicator is to be assessed, written down before anyone looks.
 *
 * @param units States by code, groups by id for their members; empty for every State with a value
 * @param anticipation how many periods before adoption units may already respond to it
 * @param covariates ids of indicators that units are to be alike in
 * @param smallestEffect the smallest effect that would matter, without a sign; null where none was named
 * @param level of the intervals
 * @param power with which an effect is to be found, for the minimum detectable effect
 * @param cautions what a reader must know before any number
 * @param hash SHA-256 of the definition file's bytes, so that a number can say which text made it
 */
public record ImpactDesign(
        String id,
        LocalisedText name,
        LocalisedText question,
        Outcome outcome,
        List<String> units,
        Period from,
        Period to,
        Adoption adoption,
        Comparison comparison,
        int anticipation,
        List<String> covariates,
        Estimator estimator,
        Checks checks,
        @Nullable Double smallestEffect,
        double level,
        double power,
        List<LocalisedText> cautions,
        boolean provisional,
        String source,
        String hash) {
    /** The dataset that says who adopted what, and when. */
    public static final String INTERVENTIONS = "interventions";

    /** Its dimension of plans, laws and the others. */
    public static final String KIND = "intervention";

    /** The indicator whose change is looked at; the same number that is monitored. */
    public record Outcome(String indicator, Stratum stratum) {}

    /**
     * What counts as adoption: the first intervention of one of these kinds, of one of these names where some are given.
     *
     * @param kinds codes of the dataset's {@link #KIND}
     * @param members how many members of a group must have adopted, where groups are the units; null where States are
     */
    public record Adoption(
            List<String> kinds,
            List<String> names,
            Dated dated,
            CountsFrom countsFrom,
            @Nullable Members members) {
        public Adoption {
            kinds = List.copyOf(kinds);
            names = List.copyOf(names);
        }

        /** Where States are the units. */
        public Adoption(List<String> kinds, List<String> names, Dated dated, CountsFrom countsFrom) {
            this(kinds, names, dated, countsFrom, null);
        }
    }

    /** Which date of an intervention counts. */
    public enum Dated {
        IN_FORCE,
        ADOPTED
    }

    /** The first period that counts as treated: that of the date, or the first whole one after it. */
    public enum CountsFrom {
        SAME_PERIOD,
        NEXT_PERIOD
    }

    /** From when a group counts as having adopted: with its first member, with half of them, or with the last. */
    public enum Members {
        FIRST,
        HALF,
        ALL
    }

    /** Who those that adopted are compared with. */
    public enum Comparison {
        NEVER_ADOPTED,
        NOT_YET_ADOPTED
    }

    /** How covariates are taken into account; all are the same without. */
    public enum Estimator {
        DOUBLY_ROBUST,
        OUTCOME_REGRESSION,
        INVERSE_PROBABILITY
    }

    /**
     * What is changed to see whether the effect holds.
     *
     * @param sensitivity how many times the largest change before adoption trends may differ by
     * @param spillovers who is near whom; null where that is not looked at
     * @param recording an indicator whose effect would show that recording changed, such as the number of reports; null for none
     * @param composition whether the panel without gaps is looked at beside the one with
     * @param laterStart by how many periods adoption is put off in the check of anticipation; 0 for no check
     */
    public record Checks(
            List<Double> sensitivity,
            @Nullable Spillovers spillovers,
            @Nullable String recording,
            boolean composition,
            int laterStart) {
        public Checks {
            sensitivity = List.copyOf(sensitivity);
        }
    }

    /** Neighbours: States of one of these groups, and listed pairs. */
    public record Spillovers(List<String> groups, List<Pair> pairs) {
        public Spillovers {
            groups = List.copyOf(groups);
            pairs = List.copyOf(pairs);
        }
    }

    /** Two States near each other. */
    public record Pair(String one, String other) {}

    public ImpactDesign {
        units = List.copyOf(units);
        covariates = List.copyOf(covariates);
        cautions = List.copyOf(cautions);
    }

    /** Every indicator whose values it needs. */
    public List<String> indicators() {
        List<String> all = new ArrayList<>(List.of(outcome.indicator()));
        all.addAll(covariates);
        String recording = checks.recording();
        if (recording != null) {
            all.add(recording);
        }
        return List.copyOf(all);
    }
}
