package org.sentinelle.jobs.demo;

import static org.sentinelle.jobs.demo.Stratum.ALL;

import java.util.ArrayList;
import java.util.List;

/** How finely a figure is broken down in a file. */
enum Detail {
    TOTAL,
    SEX,
    SEX_AND_AGE,
    EVERY_MARGIN,
    SEX_BY_AGE,
    EVERY_CELL;

    private final List<Stratum> strata;

    Detail() {
        List<Stratum> made = new ArrayList<>(List.of(Stratum.TOTAL));
        if (ordinal() >= 1) {
            Stratum.SEXES.forEach(s -> made.add(new Stratum(ALL, s, ALL)));
        }
        if (ordinal() >= 2) {
            Stratum.AGES.forEach(a -> made.add(new Stratum(ALL, ALL, a)));
        }
        if (ordinal() >= 3) {
            Stratum.FORMS.forEach(f -> made.add(new Stratum(f, ALL, ALL)));
        }
        if (ordinal() >= 4) {
            Stratum.SEXES.forEach(s -> Stratum.AGES.forEach(a -> made.add(new Stratum(ALL, s, a))));
        }
        if (ordinal() >= 5) {
            Stratum.FORMS.forEach(f ->
                    Stratum.SEXES.forEach(s -> Stratum.AGES.forEach(a -> made.add(new Stratum(f, s, a)))));
        }
        strata = List.copyOf(made);
    }

    /** The strata reported, the total first. */
    List<Stratum> strata() {
        return strata;
    }

    /** How the figures of a group of items are broken down when the demonstration has this much room. */
    static Detail of(String group, int tier) {
        return switch (group) {
            case "core" -> List.of(TOTAL, SEX_AND_AGE, EVERY_MARGIN, EVERY_CELL).get(tier);
            case "person" -> List.of(TOTAL, TOTAL, SEX, SEX_BY_AGE).get(tier);
            default -> TOTAL;
        };
    }
}
