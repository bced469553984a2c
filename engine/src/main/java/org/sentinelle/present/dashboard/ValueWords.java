package org.sentinelle.present.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Indicator;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;

/** Says a value, or why there is none, and who stands behind it. A missing value is never a zero and never blank. */
final class ValueWords {
    /** Stands for every suppressed value, whatever the reason. */
    static final String HIDDEN = "[c]";

    private static final String BY_SOURCE = "suppressed-by-source";

    private final Wording words;
    private final Catalogue catalogue;

    ValueWords(Wording words, Catalogue catalogue) {
        this.words = words;
        this.catalogue = catalogue;
    }

    Cell cell(Indicator indicator, @Nullable Observation observation) {
        if (observation == null) {
            return Cell.missing(words.text("value.not-reported"));
        }
        Bounds bounds = observation.bounds();
        if (bounds != null) {
            return Cell.number(words.number(ValueForm.of(indicator, catalogue), bounds));
        }
        if (observation.status() == ObsStatus.Q) {
            return new Cell(HIDDEN, Cell.Kind.HIDDEN, null, null);
        }
        return Cell.missing(missing(observation));
    }

    /** The same with what its status says of a value, for tables without room for remarks. */
    Cell marked(Indicator indicator, @Nullable Observation observation) {
        Cell cell = cell(indicator, observation);
        return observation == null || !hasMark(observation)
                ? cell
                : cell.withNote(words.code("status", observation.status().name()));
    }

    private static boolean hasMark(Observation observation) {
        return observation.status() != ObsStatus.A && !observation.status().isMissing();
    }

    /** Why there is no value: the first reason that the table of words knows, else that it was not reported. */
    String missing(Observation observation) {
        if (observation.status() == ObsStatus.Q) {
            return words.text(observation.flags().contains(BY_SOURCE) ? "value.hidden-by-source" : "value.hidden");
        }
        for (String flag : observation.flags()) {
            if (words.knows("missing." + flag)) {
                return words.code("missing", flag);
            }
        }
        return words.text(
                switch (observation.status()) {
                    case L -> "value.not-requested";
                    case M -> "value.not-applicable";
                    default -> "value.not-reported";
                });
    }

    /** {@code 11 of 15}, and other areas where some contributed. */
    String reporting(Coverage coverage) {
        String states = words.text("coverage.of", words.count(coverage.reporting()), words.count(coverage.expected()));
        return coverage.otherAreas() == 0
                ? states
                : states + " " + words.counted("coverage.other-areas", coverage.otherAreas());
    }

    /** The same as a cell, or that it is not shown. */
    Cell reported(Coverage coverage) {
        return coverage.isWithheld() ? Cell.missing(words.text("coverage.withheld")) : Cell.number(reporting(coverage));
    }

    /** {@code 11 of 15}, or that it is not shown. */
    String states(Coverage coverage) {
        if (coverage.isWithheld()) {
            return words.text("coverage.withheld");
        }
        return words.text("coverage.of", words.count(coverage.reporting()), words.count(coverage.expected()));
    }

    Cell populationShare(Coverage coverage) {
        if (coverage.isWithheld()) {
            return Cell.missing(words.text("coverage.withheld"));
        }
        Double share = coverage.populationShare();
        return share == null
                ? Cell.missing(words.text("value.unknown"))
                : Cell.number(words.number(ValueForm.SHARE, 100 * share));
    }

    Cell interval(Indicator indicator, Observation observation) {
        if (observation.confidence() == null) {
            return Cell.missing(words.text("value.none"));
        }
        Bounds limits = new Bounds(
                observation.confidence().low(), observation.confidence().high());
        return Cell.number(words.number(ValueForm.of(indicator, catalogue), limits));
    }

    /** Status and flags in words; what the value's own cell says is not said again. */
    String remarks(Observation observation) {
        List<String> remarks = new ArrayList<>();
        if (hasMark(observation)) {
            remarks.add(words.code("status", observation.status().name()));
        }
        String said = observation.status().isMissing() ? missing(observation) : "";
        for (String flag : observation.flags()) {
            String remark = remark(flag);
            if (!remark.equals(said) && !remarks.contains(remark)) {
                remarks.add(remark);
            }
        }
        return String.join(words.text("list.separator"), remarks);
    }

    private String remark(String flag) {
        Integer base = Observation.roundingBase(flag);
        return base == null ? words.code("flag", flag) : words.text("rounded.brief", words.derived(base));
    }
}
