package org.sentinelle.analyse.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.sentinelle.analyse.robustness.Specification.Cause;

/** All combinations of what was declared, numbered. */
record SpecificationSpace(
        List<String> outcomes,
        List<Cause> causes,
        List<String> alternatives,
        List<String> effects,
        List<String> samples,
        List<String> estimators,
        List<String> optional) {
    /** With more optional sets than this numbers of specifications would not fit. */
    static final int MOST_OPTIONAL = 20;

    SpecificationSpace {
        outcomes = List.copyOf(outcomes);
        causes = List.copyOf(causes);
        alternatives = List.copyOf(alternatives);
        effects = List.copyOf(effects);
        samples = List.copyOf(samples);
        estimators = List.copyOf(estimators);
        optional = List.copyOf(optional);
    }

    long size() {
        return (1L << optional.size())
                * estimators.size()
                * samples.size()
                * effects.size()
                * alternatives.size()
                * causes.size()
                * outcomes.size();
    }

    /** The one with this number; optional sets change fastest. */
    Specification at(long number) {
        Digits digits = new Digits(number);
        List<String> covariates = new ArrayList<>();
        for (String set : optional) {
            if (digits.next(2) == 1) {
                covariates.add(set);
            }
        }
        String estimator = estimators.get(digits.next(estimators.size()));
        String sample = samples.get(digits.next(samples.size()));
        String effect = effects.get(digits.next(effects.size()));
        String alternative = alternatives.get(digits.next(alternatives.size()));
        if (!alternative.isEmpty()) {
            covariates.add(0, alternative);
        }
        Cause cause = causes.get(digits.next(causes.size()));
        return new Specification(
                outcomes.get(digits.next(outcomes.size())), cause, covariates, effect, sample, estimator);
    }

    /** All, or so many of them drawn without replacement, in the order of their numbers. */
    List<Specification> chosen(int most, long seed) {
        long size = size();
        if (size <= most) {
            return LongStream.range(0, size).mapToObj(this::at).toList();
        }
        SplittableRandom random = new SplittableRandom(seed);
        TreeSet<Long> numbers = new TreeSet<>();
        while (numbers.size() < most) {
            numbers.add(random.nextLong(size));
        }
        return numbers.stream().map(this::at).toList();
    }

    /** Digits of a number, each with a base of its own. */
    private static final class Digits {
        private long rest;

        Digits(long number) {
            this.rest = number;
        }

        int next(int base) {
            int digit = (int) (rest % base);
            rest /= base;
            return digit;
        }
    }
}
