package org.sentinelle.validate;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sentinelle.model.DataRule;
import org.sentinelle.model.DataRule.NotAbove;
import org.sentinelle.model.DataRule.PartsOfTotal;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.RuleOutcome;
import org.sentinelle.result.RuleOutcome.Breach;
import org.sentinelle.validate.Sums.Place;

/**
 * Holds the accepted rows of a dataset against its rules. A censored count is the interval it stands for, so a rule is broken
 * only where no figures that the bounds allow would keep it.
 */
public final class RuleCheck {
    private final Sums sums;
    private final DatasetSchema dataset;

    private RuleCheck(Dataset<Row> accepted, DatasetSchema dataset) {
        this.sums = new Sums(accepted, dataset);
        this.dataset = dataset;
    }

    /**
     * What each rule of the dataset found, in the order the rules are written.
     *
     * @param accepted as {@link org.sentinelle.harmonise.DatasetReader} reads them
     */
    public static List<RuleOutcome> check(Dataset<Row> accepted, DatasetSchema dataset) {
        RuleCheck check = new RuleCheck(accepted, dataset);
        return dataset.rules().stream().map(check::outcome).toList();
    }

    private RuleOutcome outcome(DataRule rule) {
        return rule instanceof PartsOfTotal parts ? partsOfTotal(parts) : notAbove((NotAbove) rule);
    }

    /** Checked are the places with a total and at least one part; a part without a row counts as nothing. */
    private RuleOutcome partsOfTotal(PartsOfTotal rule) {
        String total = dataset.field(rule.dimension())
                .map(Field::total)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Rule " + rule.id() + " is about " + rule.dimension() + ", which has no total"));
        Breaches breaches = new Breaches();
        sums.by(rule.dimension(), rule.where()).forEach((place, byCode) -> {
            Bounds whole = byCode.get(total);
            if (whole != null && rule.parts().stream().anyMatch(byCode::containsKey)) {
                breaches.checkEqual(new Breach(place.area(), place.period(), together(rule.parts(), byCode), whole));
            }
        });
        return breaches.outcome(dataset, rule.id());
    }

    private static Bounds together(List<String> parts, Map<String, Bounds> byCode) {
        Bounds together = Bounds.point(0);
        for (String part : parts) {
            Bounds bounds = byCode.get(part);
            together = bounds == null ? together : together.plus(bounds);
        }
        return together;
    }

    /** Checked are the places that have a row on either side of the rule. */
    private RuleOutcome notAbove(NotAbove rule) {
        SortedMap<Place, Bounds> upper = sums.of(rule.upper());
        Breaches breaches = new Breaches();
        sums.of(rule.lower()).forEach((place, lower) -> {
            Bounds most = upper.get(place);
            if (most != null) {
                breaches.checkNotAbove(new Breach(place.area(), place.period(), lower, most));
            }
        });
        return breaches.outcome(dataset, rule.id());
    }
}
