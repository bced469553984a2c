package org.sentinelle.model;

import java.util.List;

/**
 * Hypotheses that were registered together and are judged together: one family of tests.
 *
 * @param adjust how p values are adjusted for the number of tests
 * @param level the level of the family at which a test decides
 * @param cautions what a reader must know before any of the verdicts
 * @param hash SHA-256 of the definition file's bytes, so that a verdict can say which text made it
 */
public record HypothesisRegister(
        String id,
        LocalisedText name,
        Adjustment adjust,
        double level,
        List<LocalisedText> cautions,
        List<Hypothesis> hypotheses,
        boolean provisional,
        String source,
        String hash) {
    /** Holm, Benjamini and Hochberg, Benjamini and Yekutieli. */
    public enum Adjustment {
        HOLM,
        BH,
        BY
    }

    public HypothesisRegister {
        cautions = List.copyOf(cautions);
        hypotheses = List.copyOf(hypotheses);
    }
}
