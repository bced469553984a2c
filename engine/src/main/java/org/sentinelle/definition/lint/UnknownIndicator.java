package org.sentinelle.definition.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.definition.schema.Suggestion;
import org.sentinelle.model.ImpactDesign;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.Plan;
import org.sentinelle.model.WorkspacePolicy;
import org.sentinelle.result.Problem;

/** Does every indicator that a plan or an impact design cites, an overlay adapts, a policy names or another indicator is made of, exist? */
final class UnknownIndicator implements Lint {
    private record Mention(Definition<?> by, String indicator, List<Object> path) {}

    @Override
    public Stream<Problem> problems(Definitions all) {
        return Stream.of(
                        all.indicators().all().stream().flatMap(UnknownIndicator::ofIndicator),
                        all.plans().all().stream().flatMap(plan -> ofPlan(plan).stream()),
                        all.overlays().all().stream()
                                .map(overlay ->
                                        new Mention(overlay, overlay.value().indicator(), Paths.of("indicator"))),
                        all.designs().all().stream().flatMap(UnknownIndicator::ofDesign),
                        all.policies().all().stream().flatMap(UnknownIndicator::ofPolicy))
                .flatMap(mentions -> mentions)
                .filter(mention -> !all.indicators().knows(mention.indicator()))
                .map(mention -> problem(mention, all));
    }

    private static Stream<Mention> ofIndicator(Definition<Indicator> indicator) {
        List<String> operands = indicator.value().measure().indicators();
        return IntStream.range(0, operands.size())
                .mapToObj(i -> new Mention(indicator, operands.get(i), Paths.of("measure", "of", i)));
    }

    private static Stream<Mention> ofDesign(Definition<ImpactDesign> design) {
        List<Mention> mentions = new ArrayList<>();
        ImpactDesign value = design.value();
        mentions.add(new Mention(design, value.outcome().indicator(), Paths.of("outcome", "indicator")));
        for (int i = 0; i < value.covariates().size(); i++) {
            mentions.add(new Mention(design, value.covariates().get(i), Paths.of("covariates", i)));
        }
        String recording = value.checks().recording();
        if (recording != null) {
            mentions.add(new Mention(design, recording, Paths.of("checks", "recording")));
        }
        return mentions.stream();
    }

    private static Stream<Mention> ofPolicy(Definition<WorkspacePolicy> policy) {
        return policy.value().indicators().keySet().stream()
                .map(id -> new Mention(policy, id, Paths.of("indicators", id)));
    }

    private static List<Mention> ofPlan(Definition<Plan> plan) {
        List<Mention> mentions = new ArrayList<>();
        List<Plan.Target> targets = plan.value().targets();
        for (int i = 0; i < targets.size(); i++) {
            mentions.add(new Mention(plan, targets.get(i).indicator(), Paths.of("targets", i, "indicator")));
        }
        List<Plan.Pillar> pillars = plan.value().pillars();
        for (int i = 0; i < pillars.size(); i++) {
            for (int j = 0; j < pillars.get(i).objectives().size(); j++) {
                List<String> cited = pillars.get(i).objectives().get(j).indicators();
                for (int k = 0; k < cited.size(); k++) {
                    mentions.add(
                            new Mention(plan, cited.get(k), Paths.of("pillars", i, "objectives", j, "indicators", k)));
                }
            }
        }
        return mentions;
    }

    private static Problem problem(Mention mention, Definitions all) {
        return mention.by()
                .problem(
                        "There is no indicator '" + mention.indicator() + "'.",
                        Suggestion.or(
                                mention.indicator(),
                                all.indicators().ids(),
                                "Define it in catalogue/" + mention.indicator() + ".yaml."),
                        mention.path());
    }
}
