package org.sentinelle.definition.lint;

import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.WorkspacePolicy;
import org.sentinelle.result.Problem;

/** Is there, for each rule about agencies, a confidential dataset whose rows name them? Else it would protect nobody. */
final class ContributorRules implements Lint {
    private static final String KEY = "contributors";
    private static final String REMEDY =
            "Give the field of the dataset that names the agency the role contributor, or" + " delete the rule.";

    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.policies().all().stream()
                .flatMap(policy -> Stream.concat(ofAll(policy, all), ofIndicators(policy, all)));
    }

    private static Stream<Problem> ofAll(Definition<WorkspacePolicy> policy, Definitions all) {
        boolean answered = !all.datasets().unreadable().isEmpty() || namesAgencies(ProtectedDatasets.of(all));
        return asks(policy.value().all()) && !answered
                ? Stream.of(policy.problem("No confidential dataset names the agencies behind its rows.", REMEDY, KEY))
                : Stream.empty();
    }

    private static Stream<Problem> ofIndicators(Definition<WorkspacePolicy> policy, Definitions all) {
        return policy.value().indicators().entrySet().stream()
                .filter(entry -> asks(entry.getValue()) && ProtectedDatasets.known(entry.getKey(), all))
                .filter(entry -> {
                    List<DatasetSchema> datasets = ProtectedDatasets.of(entry.getKey(), all);
                    return !datasets.isEmpty() && !namesAgencies(datasets);
                })
                .map(entry -> policy.problem(
                        "No confidential dataset of '" + entry.getKey() + "' names the agencies behind its rows.",
                        REMEDY,
                        "indicators",
                        entry.getKey(),
                        KEY));
    }

    private static boolean asks(ProtectionPolicy policy) {
        return !policy.contributors().equals(Contributors.NONE);
    }

    private static boolean namesAgencies(List<DatasetSchema> datasets) {
        return datasets.stream().anyMatch(dataset -> dataset.contributor() != null);
    }
}
