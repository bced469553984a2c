package org.sentinelle.jobs.demo;

import java.util.List;

/**
 * A number of persons in every cell of form, sex and age, so that every margin adds up; or one number that is not broken down.
 */
final class Counts {
    private static final int AGES = Stratum.AGES.size();
    private static final int SEXES = Stratum.SEXES.size();

    /** Cells by form, then sex, then age. */
    static final int CELLS = Stratum.FORMS.size() * SEXES * AGES;

    private final long[] cells;

    private Counts(long[] cells) {
        this.cells = cells;
    }

    static Counts single(long value) {
        return new Counts(new long[] {value});
    }

    /** Persons spread over the cells by these shares, which add up to one. */
    static Counts spread(long persons, List<Double> shares, Draws draws) {
        long[] cells = new long[CELLS];
        long left = persons;
        double shareLeft = 1;
        for (int i = 0; i < CELLS - 1; i++) {
            cells[i] = draws.binomial(left, Math.min(1, shares.get(i) / shareLeft));
            left -= cells[i];
            shareLeft = Math.max(1e-12, shareLeft - shares.get(i));
        }
        cells[CELLS - 1] = left;
        return new Counts(cells);
    }

    /** Those of these persons whom something befell that befalls each with the same probability. */
    Counts part(double probability, Draws draws) {
        long[] part = new long[cells.length];
        for (int i = 0; i < cells.length; i++) {
            part[i] = draws.binomial(cells[i], probability);
        }
        return new Counts(part);
    }

    Counts childrenOnly() {
        long[] children = new long[cells.length];
        for (int i = 0; i < cells.length; i += AGES) {
            children[i] = cells[i];
        }
        return new Counts(children);
    }

    Counts plus(Counts other) {
        long[] sum = new long[cells.length];
        for (int i = 0; i < cells.length; i++) {
            sum[i] = cells[i] + other.cells[i];
        }
        return new Counts(sum);
    }

    boolean brokenDown() {
        return cells.length == CELLS;
    }

    long total() {
        return at(Stratum.TOTAL);
    }

    /** The number in a stratum: the sum of the cells it covers. */
    long at(Stratum stratum) {
        if (!brokenDown()) {
            if (!stratum.isTotal()) {
                throw new IllegalArgumentException("A single number has no strata");
            }
            return cells[0];
        }
        long sum = 0;
        for (int i = 0; i < CELLS; i++) {
            sum += covers(stratum, i) ? cells[i] : 0;
        }
        return sum;
    }

    private static boolean covers(Stratum stratum, int cell) {
        return fits(stratum.form(), Stratum.FORMS.get(cell / (SEXES * AGES)))
                && fits(stratum.sex(), Stratum.SEXES.get(cell / AGES % SEXES))
                && fits(stratum.age(), Stratum.AGES.get(cell % AGES));
    }

    private static boolean fits(String asked, String has) {
        return asked.equals(Stratum.ALL) || asked.equals(has);
    }
}
