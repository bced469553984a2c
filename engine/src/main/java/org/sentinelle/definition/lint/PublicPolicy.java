package org.sentinelle.definition.lint;

import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definition;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.WorkspacePolicy;
import org.sentinelle.result.Problem;

/** Is every indicator that a policy names counted from a confidential dataset? Public figures are shown as they are. */
final class PublicPolicy implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.policies().all().stream()
                .flatMap(policy -> policy.value().indicators().keySet().stream()
                        .filter(id -> ProtectedDatasets.known(id, all)
                                && ProtectedDatasets.of(id, all).isEmpty())
                        .map(id -> problem(policy, id)));
    }

    private static Problem problem(Definition<WorkspacePolicy> policy, String id) {
        return policy.problem(
                "'" + id + "' is counted from public datasets alone, so no policy applies to it.",
                "Delete the entry, or correct the id; where a dataset of it is not public, write"
                        + " 'disclosure: confidential' there.",
                "indicators",
                id);
    }
}
