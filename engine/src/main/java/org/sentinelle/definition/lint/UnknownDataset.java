package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.schema.Suggestion;
import org.sentinelle.model.Indicator;
import org.sentinelle.result.Problem;

/** Does every dataset that is named exist? */
final class UnknownDataset implements Lint {
    private record Mention(Definition<?> by, String dataset, List<Object> path) {}

    @Override
    public Stream<Problem> problems(Definitions all) {
        return Stream.concat(
                        all.indicators().all().stream().flatMap(UnknownDataset::ofIndicator),
                        all.sources().all().stream()
                                .map(source ->
                                        new Mention(source, source.value().dataset(), Paths.of("dataset"))))
                .filter(mention -> !all.datasets().knows(mention.dataset()))
                .map(mention -> problem(mention, all));
    }

    private static Stream<Mention> ofIndicator(Definition<Indicator> indicator) {
        List<Mention> mentions = new ArrayList<>();
        IndicatorUses.parts(indicator)
                .forEach(part -> mentions.add(
                        new Mention(indicator, part.component().dataset(), Paths.below(part.path(), "dataset"))));
        List<Indicator.Example> examples = indicator.value().examples();
        for (int i = 0; i < examples.size(); i++) {
            for (Indicator.Rows rows : examples.get(i).rows()) {
                mentions.add(new Mention(indicator, rows.dataset(), Paths.of("examples", i, "rows", rows.dataset())));
            }
        }
        return mentions.stream();
    }

    private static Problem problem(Mention mention, Definitions all) {
        return mention.by()
                .problem(
                        "There is no dataset '" + mention.dataset() + "'.",
                        Suggestion.or(
                                mention.dataset(),
                                all.datasets().ids(),
                                "Define it in datasets/" + mention.dataset() + ".yaml."),
                        mention.path());
    }
}
