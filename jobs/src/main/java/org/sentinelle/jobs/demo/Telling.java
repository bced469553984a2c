package org.sentinelle.jobs.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * To whom a State told the figure of an item, and what went wrong in it.
 *
 * @param reports the reports that hold it
 * @param corrected the mechanisms that got a provisional figure first
 * @param provisional the provisional figure
 * @param correctedAfterDays days from the provisional figure to its correction
 * @param contradicts the mechanism that was told another total, or null
 * @param copied the mechanism whose total stands in the file twice, or null
 */
record Telling(
        List<Report> reports,
        Set<String> corrected,
        Counts provisional,
        int correctedAfterDays,
        @Nullable String contradicts,
        @Nullable String copied) {
    private static final double KNOWN = 0.93;
    private static final double ANSWERED = 0.97;
    private static final double CORRECTED = 0.04;
    private static final double CORRECTED_EACH = 0.7;
    private static final double CONTRADICTORY = 0.008;
    private static final double COPIED = 0.004;

    /** A provisional figure holds this share of the persons. */
    private static final double PROVISIONAL_SHARE = 0.85;

    static Telling of(Item item, Counts figure, List<Report> asked, Draws draws) {
        boolean known = item.always() | draws.chance(KNOWN);
        List<Report> told = new ArrayList<>();
        for (Report report : asked) {
            boolean answered = item.always() | draws.chance(ANSWERED);
            if (known && answered && report.sent()) {
                told.add(report);
            }
        }
        boolean corrects = draws.chance(CORRECTED);
        Set<String> corrected = new TreeSet<>();
        told.forEach(r -> {
            if (draws.chance(CORRECTED_EACH) && corrects) {
                corrected.add(r.mechanism());
            }
        });
        Counts provisional = corrects ? figure.part(PROVISIONAL_SHARE, draws) : figure;
        int days = 30 + draws.below(400);
        boolean contradictory = draws.chance(CONTRADICTORY) && told.size() > 1;
        boolean copied = draws.chance(COPIED) && !told.isEmpty();
        return new Telling(
                List.copyOf(told),
                corrected,
                provisional,
                days,
                contradictory ? told.get(told.size() - 1).mechanism() : null,
                copied ? told.get(0).mechanism() : null);
    }

    /** What the mechanism is told of the stratum in the end. */
    long told(Report report, Stratum stratum, Counts figure) {
        long count = figure.at(stratum);
        boolean other = report.mechanism().equals(contradicts) && stratum.isTotal();
        // Far enough to be another figure even where small counts are censored.
        return other ? count + 12 + count / 10 : count;
    }

    /** Rows of a stratum: one for each mechanism told, and those that a correction made void. */
    int superseded() {
        return corrected.size();
    }

    int standing() {
        return reports.size();
    }
}
