package org.sentinelle.definition.prose;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Indicator.Rollup;
import org.sentinelle.model.Measure;
import org.sentinelle.model.Measure.Combination;
import org.sentinelle.model.Measure.Component;

/** How the values of several States, and of several times, become one. */
final class RollUpSentences {
    private final Catalogue catalogue;
    private final ProseWords words;
    private final Indicator indicator;

    RollUpSentences(Catalogue catalogue, ProseWords words, Indicator indicator) {
        this.catalogue = catalogue;
        this.words = words;
        this.indicator = indicator;
    }

    String text() {
        Measure measure = indicator.measure();
        if (measure instanceof Measure.DistinctCount || measure instanceof Measure.Quantile) {
            return words.text("method.all-rows");
        }
        return Stream.of(place(), time(), stocks())
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String place() {
        Rollup rollup = indicator.placeRollup();
        return words.text(isAdding(rollup) ? "method.place." + adding() : "method.place." + ProseWords.plain(rollup));
    }

    /** What is added up differs from measure to measure. */
    private String adding() {
        Measure measure = indicator.measure();
        if (measure instanceof Measure.Mean) {
            return "rows";
        }
        if (measure instanceof Measure.ShareOfStates) {
            return "states";
        }
        if (measure instanceof Measure.StandardisedRate) {
            return "strata";
        }
        return measure instanceof Combination ? "combination" : ProseWords.plain(indicator.placeRollup());
    }

    private String time() {
        if (indicator.measure() instanceof Combination) {
            return words.text("method.times.combination");
        }
        Rollup rollup = indicator.timeRollup();
        boolean years = indicator.time().isPlainYears() && isAdding(rollup);
        return words.text((years ? "method.time." : "method.times.") + ProseWords.plain(rollup));
    }

    /** Where figures of several times are added up, those that say how much there is on a day are averaged. */
    private String stocks() {
        List<String> stocks = indicator.measure().components().stream()
                .flatMap(this::stock)
                .map(field -> words.quoted(words.text(field.label())))
                .distinct()
                .toList();
        return stocks.isEmpty() || !isAdding(indicator.timeRollup())
                ? ""
                : words.text("method.stock", words.listed(stocks));
    }

    private Stream<Field> stock(Component component) {
        DatasetSchema dataset = catalogue.dataset(component.dataset());
        return component.sum() == null
                ? Stream.empty()
                : dataset.field(component.sum()).stream().filter(Field::stock);
    }

    private static boolean isAdding(Rollup rollup) {
        return rollup == Rollup.SUM || rollup == Rollup.RATIO_OF_SUMS;
    }
}
