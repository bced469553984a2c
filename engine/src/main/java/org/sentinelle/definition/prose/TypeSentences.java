package org.sentinelle.definition.prose;

import java.util.List;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Among;
import org.sentinelle.model.Measure.Combination;
import org.sentinelle.model.Measure.Operator;
import org.sentinelle.model.Measure.ShareOfStates;
import org.sentinelle.model.Measure.Status;

/** What kind of value a measure gives. */
final class TypeSentences {
    private static final double MEDIAN = 0.5;
    private static final int PER_CENT = 100;

    private final Catalogue catalogue;
    private final ProseWords words;
    private final Names names;

    TypeSentences(Catalogue catalogue, ProseWords words) {
        this.catalogue = catalogue;
        this.words = words;
        this.names = new Names(catalogue, words);
    }

    String of(Measure measure) {
        String per = Integer.toString(measure.per());
        if (measure instanceof Measure.Total) {
            return words.text("method.total");
        }
        if (measure instanceof Measure.Proportion) {
            return words.text("method.proportion", per);
        }
        if (measure instanceof Measure.Rate) {
            return words.text("method.rate", per);
        }
        if (measure instanceof Measure.Ratio) {
            return words.text("method.ratio", per);
        }
        return measure instanceof Measure.StandardisedRate rate
                ? words.text("method.standardised", per, names.standard(rate.standard()))
                : ofFewer(measure);
    }

    private String ofFewer(Measure measure) {
        if (measure instanceof Measure.Quantile quantile) {
            return quantile.probability() == MEDIAN
                    ? words.text("method.median")
                    : words.text("method.quantile", ProseWords.number(quantile.probability() * PER_CENT));
        }
        if (measure instanceof Measure.DistinctCount distinct) {
            DatasetSchema dataset = catalogue.dataset(distinct.of().dataset());
            return words.text("method.distinct", words.quoted(names.field(dataset, distinct.field())));
        }
        if (measure instanceof ShareOfStates share) {
            return words.text(
                    share.among() == Among.REPORTING ? "method.share.reporting" : "method.share.expected",
                    ProseWords.number(share.atLeast()),
                    Integer.toString(share.per()));
        }
        if (measure instanceof Status status) {
            return status(status) + standsFor(status);
        }
        return measure instanceof Combination combination ? combination(combination) : words.text("method.mean");
    }

    private String status(Status status) {
        if (status.per() == PER_CENT) {
            return words.text("method.milestone", steps(status, 1), steps(status, 0));
        }
        DatasetSchema dataset = catalogue.dataset(status.of().dataset());
        List<String> scores = status.scores().entrySet().stream()
                .map(score -> words.text(
                        "fact",
                        names.code(dataset, status.field(), score.getKey()),
                        ProseWords.number(score.getValue())))
                .toList();
        return words.text("method.status", words.also(scores));
    }

    private String steps(Status status, double score) {
        DatasetSchema dataset = catalogue.dataset(status.of().dataset());
        List<String> codes = status.scores().keySet().stream()
                .filter(code -> Double.valueOf(score).equals(status.scores().get(code)))
                .toList();
        return words.either(names.codes(dataset, status.field(), codes));
    }

    private String standsFor(Status status) {
        return " "
                + (status.standsFor() == 0
                        ? words.text("method.stands-alone")
                        : words.text("method.stands-for", Integer.toString(status.standsFor())));
    }

    private String combination(Combination combination) {
        String made = words.text("method.combination." + ProseWords.plain(combination.operator()));
        boolean scaled = combination.per() != 1 || combination.operator() == Operator.RATIO;
        return scaled ? made + " " + words.text("method.times-per", Integer.toString(combination.per())) : made;
    }
}
