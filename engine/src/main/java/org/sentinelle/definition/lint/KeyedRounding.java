package org.sentinelle.definition.lint;

import java.util.stream.Stream;
import org.sentinelle.definition.reading.Definitions;
import org.sentinelle.model.ProtectionPolicy.Regime;
import org.sentinelle.model.ProtectionPolicy.Round;
import org.sentinelle.model.ProtectionPolicy.Rounding;
import org.sentinelle.result.Problem;

/** Does a policy that rounds by a secret key say where the key lies? */
final class KeyedRounding implements Lint {
    @Override
    public Stream<Problem> problems(Definitions all) {
        return all.policies().all().stream()
                .filter(policy ->
                        isKeyed(policy.value().all().regime()) && !policy.node().has("key-file"))
                .map(policy -> policy.problem(
                        "Counts are rounded by a secret key, and no file is named that holds it.",
                        "Add 'key-file' with a path outside the workspace, or write 'method: controlled'.",
                        "regime"));
    }

    private static boolean isKeyed(Regime regime) {
        return regime instanceof Round round && round.rounding() == Rounding.KEYED;
    }
}
