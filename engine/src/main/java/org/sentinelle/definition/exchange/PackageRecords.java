package org.sentinelle.definition.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sentinelle.definition.yaml.YamlNode;
import org.sentinelle.definition.yaml.YamlTreeReader;

/** The packages that a workspace took in, by the records in its folder {@code packages}. */
public final class PackageRecords {
    private PackageRecords() {}

    /** The hash of the package of this record in the workspace; empty where there is none, or it cannot be read. */
    public static Optional<String> hash(Path workspace, ImportPlan plan) {
        Path file = workspace.resolve(plan.recordPath());
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        YamlNode.Mapping root = YamlTreeReader.read(plan.recordPath(), file).root();
        return root != null && root.get("hash") instanceof YamlNode.Scalar hash
                ? Optional.of(hash.text())
                : Optional.empty();
    }
}
