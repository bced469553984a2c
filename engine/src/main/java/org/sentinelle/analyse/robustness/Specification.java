package org.sentinelle.analyse.robustness;

import java.io.Serializable;
import java.util.List;

/**
 * One way to ask the question: a choice from each of the lists that were declared.
 *
 * @param covariates those that are in, beside those that always are
 * @param effects absorbed, or "" where none are
 */
record Specification(
        String outcome, Cause cause, List<String> covariates, String effects, String sample, String estimator)
        implements Serializable {

    /**
     * A form of the cause.
     *
     * @param terms it is made of, as they are written
     * @param coefficient that is looked at
     */
    record Cause(String terms, String coefficient) implements Serializable {}

    Specification {
        covariates = List.copyOf(covariates);
    }
}
