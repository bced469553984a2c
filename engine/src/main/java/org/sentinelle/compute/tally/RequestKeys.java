package org.sentinelle.compute.tally;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sentinelle.compute.plan.DatasetPlan;
import org.sentinelle.compute.plan.TallyRequest;
import org.sentinelle.model.DatasetSchema.Field;
import org.sentinelle.store.FileHash;

/**
 * A hash of each thing that is asked of a dataset's rows: of the request in its canonical order, of the names and roles of the
 * dataset's fields, of how long periods are told apart, and of the code that adds up. What does not change a tally (a label, a
 * translation, a target, the name of the indicator) is not in it.
 */
final class RequestKeys {
    private final String code;

    /**
     * Keys for what this code adds up.
     *
     * @param code its version: what another version kept is not found
     */
    RequestKeys(String code) {
        this.code = code;
    }

    /** The key of each request of a plan. */
    Map<TallyRequest, String> of(DatasetPlan plan) {
        List<String> context = List.of(
                CanonicalText.of(code),
                CanonicalText.of(plan.days()),
                CanonicalText.of(plan.schema().id()),
                CanonicalText.of(plan.schema().fields().stream()
                        .map(RequestKeys::meaning)
                        .toList()));
        Map<TallyRequest, String> keys = new LinkedHashMap<>();
        plan.requests().forEach(r -> keys.put(r, hash(String.join("\n", context) + "\n" + CanonicalText.of(r))));
        return keys;
    }

    private static Map<String, String> meaning(Field field) {
        return new TreeMap<>(Map.of("name", field.name(), "role", field.role().name()));
    }

    private static String hash(String text) {
        MessageDigest digest = FileHash.digest();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return FileHash.hex(digest);
    }
}
