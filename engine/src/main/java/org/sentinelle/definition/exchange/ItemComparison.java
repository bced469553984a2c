package org.sentinelle.definition.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sentinelle.definition.exchange.Holdings.Holding;
import org.sentinelle.definition.exchange.comparison.CodeListComparison;
import org.sentinelle.definition.exchange.comparison.Comparison;
import org.sentinelle.definition.exchange.comparison.ConcordanceComparison;
import org.sentinelle.definition.exchange.comparison.DatasetComparison;
import org.sentinelle.definition.exchange.comparison.Difference;
import org.sentinelle.definition.exchange.comparison.IndicatorComparison;
import org.sentinelle.definition.exchange.comparison.SourceComparison;
import org.sentinelle.definition.exchange.comparison.SpellingComparison;
import org.sentinelle.definition.exchange.comparison.StandardPopulationComparison;
import org.sentinelle.definition.exchange.comparison.TreeComparison;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.Concordance;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.model.SpellingTable;
import org.sentinelle.model.StandardPopulation;

/** Holds a definition of one side against that of the other, with the comparison that its sort has. */
public record ItemComparison(Holdings ours, Holdings theirs) {
    /** How a definition of theirs stands to ours, and where they differ. */
    public record Outcome(Verdict verdict, List<Difference> differences) {}

    /** The outcome for a definition that they have. */
    public Outcome of(ItemId item) {
        Optional<Holding> our = here(item);
        if (our.isEmpty()) {
            return new Outcome(Verdict.NEW_HERE, List.of());
        }
        boolean sameBytes = theirs.holding(item)
                .filter(their -> their.file().sha256().equals(our.get().file().sha256()))
                .isPresent();
        return sameBytes ? new Outcome(Verdict.SAME_AS_HERE, List.of()) : compared(item);
    }

    /** What is here under the id; files of areas stand beside the shared ones, not in their place. */
    Optional<Holding> here(ItemId item) {
        return ours.holding(item).filter(holding -> !(holding.shared() && item.section() == Section.AREAS));
    }

    private Outcome compared(ItemId item) {
        Object our = ours.value(item);
        Object their = theirs.value(item);
        if (our instanceof Indicator a && their instanceof Indicator b) {
            return outcome(new IndicatorComparison(), a, b);
        }
        if (our instanceof DatasetSchema a && their instanceof DatasetSchema b) {
            return outcome(new DatasetComparison(), a, b);
        }
        if (our instanceof CodeList a && their instanceof CodeList b) {
            return outcome(new CodeListComparison(), a, b);
        }
        if (our instanceof SourceMapping a && their instanceof SourceMapping b) {
            return outcome(new SourceComparison(), a, b);
        }
        if (our instanceof SpellingTable a && their instanceof SpellingTable b) {
            return outcome(new SpellingComparison(), a, b);
        }
        if (our instanceof Concordance a && their instanceof Concordance b) {
            return outcome(new ConcordanceComparison(), a, b);
        }
        if (our instanceof StandardPopulation a && their instanceof StandardPopulation b) {
            return outcome(new StandardPopulationComparison(), a, b);
        }
        return comparedByText(item);
    }

    private Outcome comparedByText(ItemId item) {
        var our = ours.tree(item);
        var their = theirs.tree(item);
        if (our == null || their == null) {
            return new Outcome(
                    Verdict.NO_LONGER_COMPARES,
                    List.of(new Difference("text", null, null, true, "One of the two cannot be read.")));
        }
        return outcome(byText(item.section()), our, their);
    }

    private static TreeComparison byText(Section section) {
        return switch (section) {
            case AREAS -> new TreeComparison(Set.of("areas", "groups"), Set.of());
            case MECHANISMS -> new TreeComparison(Set.of("members"), Set.of());
            case PARAMETERS -> new TreeComparison(Set.of("thresholds", "below"), Set.of());
            case PLANS -> new TreeComparison(Set.of(), Set.of("mechanism"));
            case ANALYSES -> new TreeComparison(Set.of("method", "data", "columns", "options", "hypothesis"), Set.of());
            default -> new TreeComparison(Set.of(), Set.of());
        };
    }

    private static <T> Outcome outcome(Comparison<T> comparison, T ours, T theirs) {
        List<Difference> differences = comparison.differences(ours, theirs);
        if (differences.isEmpty()) {
            return new Outcome(Verdict.SAME_AS_HERE, differences);
        }
        if (comparison.differentThings(ours, theirs)) {
            return new Outcome(Verdict.DIFFERENT_THING, differences);
        }
        boolean breaks = differences.stream().anyMatch(Difference::breaksComparison);
        return new Outcome(breaks ? Verdict.NO_LONGER_COMPARES : Verdict.ADAPTED, differences);
    }
}
