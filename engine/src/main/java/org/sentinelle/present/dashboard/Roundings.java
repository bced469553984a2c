package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.ProtectionPolicy.Round;
import org.sentinelle.model.ProtectionPolicy.Rounding;

/** Says where counts are rounded, so that nobody takes a rounded one for a count of persons. */
final class Roundings {
    private final Edition edition;
    private final Wording words;

    Roundings(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    /** A few words beside a value; none where it is not rounded. */
    List<String> brief(Indicator indicator) {
        return edition.input().regime() instanceof Round round && isConfidential(indicator)
                ? List.of(words.text("rounded.brief", words.derived(round.base())))
                : List.of();
    }

    /** What is to be known of an indicator's rounded values; nothing where they are not rounded. */
    List<String> sentences(Indicator indicator) {
        return isConfidential(indicator) ? sentences() : List.of();
    }

    /** The same of a whole publication; nothing where it shows no rounded value. */
    List<String> ofPublication() {
        return edition.indicators().stream().anyMatch(this::isConfidential) ? sentences() : List.of();
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (edition.input().regime() instanceof Round round) {
            boolean keyed = round.rounding() == Rounding.KEYED;
            sentences.add(words.text(keyed ? "rounded.counts" : "rounded.together", words.derived(round.base())));
            if (keyed) {
                sentences.add(words.text("rounded.keyed"));
            }
        }
        return sentences;
    }

    private boolean isConfidential(Indicator indicator) {
        return edition.input().catalogue().datasetsOf(indicator).stream()
                .map(edition.input().catalogue()::dataset)
                .map(DatasetSchema::disclosure)
                .anyMatch(Disclosure.CONFIDENTIAL::equals);
    }
}
