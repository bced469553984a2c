package org.sentinelle.validate;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.DataRule;
import org.sentinelle.model.DataRule.CountedOnce;
import org.sentinelle.model.DataRule.NotAbove;
import org.sentinelle.model.DataRule.OneSource;
import org.sentinelle.model.DataRule.PartsOfTotal;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.RuleOutcome;
import org.sentinelle.result.RuleOutcome.Breach;
import org.sentinelle.validate.Sums.Known;
import org.sentinelle.validate.Sums.Place;

/**
 * Holds the accepted rows of a dataset against its rules. A censored count is the interval it stands for, and a row without a
 * figure may stand for any: a rule is broken only where no figures that the rows allow would keep it.
 */
public final class RuleCheck {
    private final Sums sums;
    private final DatasetSchema dataset;
    private final Catalogue catalogue;

    private RuleCheck(Dataset<Row> accepted, DatasetSchema dataset, Catalogue catalogue) {
        this.sums = new Sums(accepted, dataset);
        this.dataset = dataset;
        this.catalogue = catalogue;
    }

    /**
     * What each rule of the dataset found, in the order the rules are written.
     *
     * @param accepted as {@link org.sentinelle.harmonise.DatasetReader} reads them
     * @throws IllegalArgumentException where a rule names a part that its dimension's code list has not: it would count as
     *     nothing and make breaches out of thin air
     */
    public static List<RuleOutcome> check(Dataset<Row> accepted, DatasetSchema dataset, Catalogue catalogue) {
        RuleCheck check = new RuleCheck(accepted, dataset, catalogue);
        return dataset.rules().stream().map(check::outcome).toList();
    }

    private RuleOutcome outcome(DataRule rule) {
        if (rule instanceof PartsOfTotal parts) {
            return partsOfTotal(parts);
        }
        if (rule instanceof CountedOnce once) {
            return countedOnce(once);
        }
        return rule instanceof NotAbove order ? notAbove(order) : oneSource((OneSource) rule);
    }

    /**
     * Checked are the places with a total and a figure for at least one part. A part without a row counts as nothing; one whose
     * row has no figure may be anything, so the parts together can only be too many.
     */
    private RuleOutcome partsOfTotal(PartsOfTotal rule) {
        Field dimension = dataset.field(rule.dimension())
                .orElseThrow(() -> new IllegalArgumentException("Rule " + rule.id() + " is about " + rule.dimension()
                        + ", which is no field of " + dataset.id()));
        String total = total(rule, dimension);
        checkParts(rule, dimension);
        Breaches breaches = new Breaches();
        sums.by(rule.dimension(), rule.where()).forEach((place, byCode) -> {
            Known whole = byCode.getOrDefault(total, Known.NOTHING);
            Known together = together(rule.parts(), byCode);
            if (whole.isLimit() && together.told()) {
                Breach found = new Breach(place.area(), place.period(), together.bounds(), whole.bounds());
                if (together.whole()) {
                    breaches.checkEqual(found);
                } else {
                    breaches.checkNotAbove(found);
                }
            }
        });
        return breaches.outcome(dataset, rule.id());
    }

    private static String total(PartsOfTotal rule, Field dimension) {
        if (dimension.total() == null) {
            throw new IllegalArgumentException(
                    "Rule " + rule.id() + " is about " + dimension.name() + ", which has no total");
        }
        return dimension.total();
    }

    private void checkParts(PartsOfTotal rule, Field dimension) {
        CodeList codes =
                dimension.codes() == null ? null : catalogue.codeLists().get(dimension.codes());
        for (String part : rule.parts()) {
            if (codes != null && !codes.has(part)) {
                throw new IllegalArgumentException("Rule " + rule.id() + " names the part " + part
                        + ", which the code list " + codes.id() + " has not");
            }
        }
    }

    private static Known together(List<String> parts, Map<String, Known> byCode) {
        return parts.stream()
                .map(part -> byCode.getOrDefault(part, Known.NOTHING))
                .reduce(Known.NOTHING, Known::plus);
    }

    /** Checked are the places that have a figure on either side of the rule, and lack none on the upper. */
    private RuleOutcome notAbove(NotAbove rule) {
        SortedMap<Place, Known> upper = sums.of(rule.upper());
        Breaches breaches = new Breaches();
        sums.of(rule.lower()).forEach((place, lower) -> {
            Known most = upper.getOrDefault(place, Known.NOTHING);
            if (lower.told() && most.isLimit()) {
                breaches.checkNotAbove(new Breach(place.area(), place.period(), lower.bounds(), most.bounds()));
            }
        });
        return breaches.outcome(dataset, rule.id());
    }

    /** Checked are the places with a row; a breach says how many rows there are, and how many values they hold. */
    private RuleOutcome countedOnce(CountedOnce rule) {
        Breaches breaches = new Breaches();
        sums.repetitions(rule.field())
                .forEach((place, found) -> breaches.checkNotAbove(new Breach(
                        place.area(), place.period(), Bounds.point((double) found.rows()), Bounds.point((double)
                                found.values()))));
        return breaches.outcome(dataset, rule.id());
    }

    /** Checked are the places with a row; a breach says how often a source fills a cell, and how many cells there are. */
    private RuleOutcome oneSource(OneSource rule) {
        Breaches breaches = new Breaches();
        sums.fillings()
                .forEach((place, found) -> breaches.checkNotAbove(new Breach(
                        place.area(), place.period(), Bounds.point((double) found.rows()), Bounds.point((double)
                                found.values()))));
        return breaches.outcome(dataset, rule.id());
    }
}
