package org.sentinelle.present.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A register of hypotheses to read: what was registered, what the data say of each, what was never tested, and what rests on it.
 *
 * @param map the verdicts by region; null where every hypothesis has one sample
 */
public record RegisterPage(
        Wording words,
        String fileName,
        String title,
        List<Masthead.Translation> translations,
        String count,
        List<Tally> tallies,
        List<String> cautions,
        @Nullable Figure map,
        List<Entry> entries,
        List<String> methods,
        String source) {
    /** How many tests ended so. */
    public record Tally(String verdict, String count) {}

    /**
     * A hypothesis.
     *
     * @param verdict what the data say in a few words, where it has one sample
     * @param readings what that means, in sentences
     * @param bySample what the data say in each region; null where it has one sample
     * @param rests the actions and messages of plans that rest on it
     */
    public record Entry(
            String id,
            String statement,
            String verdict,
            boolean exploratory,
            String timing,
            List<String> readings,
            @Nullable DataTable bySample,
            List<Fact> facts,
            DataTable numbers,
            List<Evidence> evidence,
            String restsLead,
            boolean doubtful,
            List<Rest> rests) {
        public Entry {
            readings = List.copyOf(readings);
            facts = List.copyOf(facts);
            evidence = List.copyOf(evidence);
            rests = List.copyOf(rests);
        }
    }

    public record Fact(String name, String text) {}

    /** What others found. */
    public record Evidence(String side, String text, String source) {}

    /** An action or a message, and whose. */
    public record Rest(String kind, String text, String plan) {}

    public RegisterPage {
        translations = List.copyOf(translations);
        tallies = List.copyOf(tallies);
        cautions = List.copyOf(cautions);
        entries = List.copyOf(entries);
        methods = List.copyOf(methods);
    }
}
