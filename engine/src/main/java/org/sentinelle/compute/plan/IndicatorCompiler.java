package org.sentinelle.compute.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema.Disclosure;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Stratum;

/** One indicator into its breakdowns. */
final class IndicatorCompiler {
    private final RequestCompiler requests;
    private final TermCompiler terms;
    private final Catalogue catalogue;

    IndicatorCompiler(RequestCompiler requests, Catalogue catalogue) {
        this.requests = requests;
        this.terms = new TermCompiler(requests, catalogue);
        this.catalogue = catalogue;
    }

    IndicatorPlan compile(Indicator indicator) {
        List<BreakdownPlan> breakdowns = new ArrayList<>();
        breakdowns.add(breakdown(indicator, List.of()));
        indicator.disaggregate().stream()
                .map(by -> by.stream().distinct().sorted().toList())
                .distinct()
                .forEach(by -> breakdowns.add(breakdown(indicator, by)));
        return new IndicatorPlan(
                indicator, breakdowns, catalogue.datasetsOf(indicator).stream().anyMatch(this::isConfidential));
    }

    private BreakdownPlan breakdown(Indicator indicator, List<String> by) {
        Term term = terms.compile(indicator, by);
        Slot first = term.slots().get(0);
        by.stream()
                .filter(d -> !first.request().by().contains(d))
                .forEach(d -> requests.problems()
                        .add("Indicator " + indicator.id() + ": dataset "
                                + first.request().dataset() + " has no dimension '" + d + "' to disaggregate by"));
        return new BreakdownPlan(by, term, declared(indicator, first, by));
    }

    private List<Stratum> declared(Indicator indicator, Slot first, List<String> by) {
        return DeclaredStrata.of(
                by.stream().filter(first.request().by()::contains).toList(),
                requests.schema(first.request().dataset()),
                terms.counted(indicator).where(),
                catalogue,
                readAs(first));
    }

    private static Map<String, String> readAs(Slot first) {
        Map<String, String> lists = new TreeMap<>();
        first.concordances().forEach((dimension, concordance) -> lists.put(dimension, concordance.to()));
        return lists;
    }

    private boolean isConfidential(String dataset) {
        return requests.schema(dataset).disclosure() == Disclosure.CONFIDENTIAL;
    }
}
