package org.sentinelle.model;

import org.jspecify.annotations.Nullable;

/**
 * What is demanded of confidential counts before anything of them is shown.
 *
 * @param threshold k: counts from 1 to k - 1 are neither shown nor derivable: the values that remain possible for such a cell
 *     span at least k, and reach it
 * @param zeros whether cells in which nobody is are shown
 * @param contributors what is demanded of the agencies behind a cell
 * @param groups what becomes of a group that is whole in one category
 * @param regime how what is shown is made safe
 */
public record ProtectionPolicy(
        int threshold, Zeros zeros, Contributors contributors, GroupDisclosure groups, Regime regime) {
    /** Where a workspace names nothing: the smallest threshold that is defensible for case data of trafficking. */
    public static final ProtectionPolicy DEFAULT = ofThreshold(10);

    /** Demands the least that can be demanded, so it makes no other policy stricter. */
    public static final ProtectionPolicy LEAST = ofThreshold(2);

    /** Whether empty cells are shown. */
    public enum Zeros {
        /** They are: whoever sees one knows that the cells hidden beside it are not empty. */
        SHOW,
        /** They are as small as any other small count. */
        HIDE
    }

    /** What becomes of a group all of whose members, or all but one, share a category: whoever knows a member knows the category. */
    public enum GroupDisclosure {
        /** The custodian is told. */
        REPORT,
        /** The cells that tell it are hidden. */
        PROTECT
    }

    /**
     * What is demanded of the agencies that contribute to a cell, where the dataset names them.
     *
     * @param minimum cells with fewer of them are sensitive; 0 where it makes no difference
     * @param dominance cells in which few agencies have most are sensitive; null where it makes no difference
     * @param pPercent p of the p-percent rule: the second largest agency must not be able to estimate the largest within p %;
     *     null where it makes no difference
     * @param insiders whether what an agency does not know itself must be safe from it, given that it knows its own part
     */
    public record Contributors(
            int minimum,
            @Nullable Dominance dominance,
            @Nullable Integer pPercent,
            boolean insiders) {
        public static final Contributors NONE = new Contributors(0, null, null, false);

        public Contributors {
            if (minimum < 0) {
                throw new IllegalArgumentException("A least number of agencies is not negative, was " + minimum);
            }
            if (pPercent != null && (pPercent < 1 || pPercent > 100)) {
                throw new IllegalArgumentException("p lies in 1 to 100, was " + pPercent);
            }
        }

        Contributors stricter(Contributors other) {
            return new Contributors(
                    Math.max(minimum, other.minimum),
                    dominance == null ? other.dominance : dominance.stricter(other.dominance),
                    pPercent == null || other.pPercent == null
                            ? (pPercent == null ? other.pPercent : pPercent)
                            : (Integer) Math.max(pPercent, other.pPercent),
                    insiders || other.insiders);
        }
    }

    /**
     * The (n, k) rule: a cell is sensitive when its n largest agencies have more than k % of it.
     *
     * @param agencies n
     * @param percent k
     */
    public record Dominance(int agencies, int percent) {
        public Dominance {
            if (agencies < 1 || percent < 1 || percent > 99) {
                throw new IllegalArgumentException("Dominance is of one agency or more over 1 to 99 %, was " + agencies
                        + " over " + percent + " %");
            }
        }

        /** More agencies with a smaller part: a rule that finds every cell which either of the two finds. */
        Dominance stricter(@Nullable Dominance other) {
            return other == null
                    ? this
                    : new Dominance(Math.max(agencies, other.agencies), Math.min(percent, other.percent));
        }
    }

    /** How what is shown is made safe. */
    public sealed interface Regime {}

    /** True counts, with as many of them hidden as is needed. */
    public record Suppress() implements Regime {}

    /**
     * Counts rounded to multiples of a base; those below the threshold are hidden all the same, and as many others as is needed.
     *
     * @param base 3, 5 or 10
     */
    public record Round(int base, Rounding rounding) implements Regime {
        public Round {
            if (base != 3 && base != 5 && base != 10) {
                throw new IllegalArgumentException("Counts are rounded to base 3, 5 or 10, not " + base);
            }
        }
    }

    /** How counts are rounded. */
    public enum Rounding {
        /** So that rounded parts add up to rounded totals. */
        CONTROLLED,
        /** Each count by itself, up or down by a secret key: the same count of the same persons always alike. */
        KEYED
    }

    public ProtectionPolicy {
        if (threshold < 2) {
            throw new IllegalArgumentException("A threshold of " + threshold + " protects nobody; use 10 or more");
        }
    }

    /** True counts, empty cells shown, no rule about agencies. */
    public static ProtectionPolicy ofThreshold(int threshold) {
        return new ProtectionPolicy(threshold, Zeros.SHOW, Contributors.NONE, GroupDisclosure.REPORT, new Suppress());
    }

    /** The same with another threshold. */
    public ProtectionPolicy withThreshold(int other) {
        return new ProtectionPolicy(other, zeros, contributors, groups, regime);
    }

    /** What satisfies both; the regime is this one's, since it belongs to a publication and not to an indicator. */
    public ProtectionPolicy stricter(ProtectionPolicy other) {
        return new ProtectionPolicy(
                Math.max(threshold, other.threshold),
                zeros == Zeros.HIDE ? Zeros.HIDE : other.zeros,
                contributors.stricter(other.contributors),
                groups == GroupDisclosure.PROTECT ? GroupDisclosure.PROTECT : other.groups,
                regime);
    }
}
