package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.sentinelle.definition.CatalogueReader;
import org.sentinelle.definition.DefinitionRoot;
import org.sentinelle.definition.SharedDefinitions;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Overlays;

/** The shared definitions and those of a workspace, read together, and a hash of all their files. */
record Definitions(Catalogue catalogue, String hash) {
    /** What holds in a workspace: overlays are applied to what they adapt. */
    static Definitions of(WorkspaceFolder folder) throws IOException {
        List<DefinitionRoot> roots = new ArrayList<>(List.of(SharedDefinitions.root()));
        if (Files.isDirectory(folder.definitions()) || Files.exists(folder.policy())) {
            roots.add(DefinitionRoot.ofWorkspace(folder.root()));
        }
        Definitions agreed = of(roots);
        return new Definitions(Overlays.applied(agreed.catalogue()), agreed.hash());
    }

    /** What was agreed and how it is adapted, each as it is written. */
    static Definitions of(List<DefinitionRoot> roots) throws IOException {
        return new Definitions(CatalogueReader.read(roots), hashOf(roots));
    }

    private static String hashOf(List<DefinitionRoot> roots) throws IOException {
        MessageDigest digest = sha256();
        for (DefinitionRoot root : roots) {
            if (!Files.isDirectory(root.folder())) {
                continue;
            }
            List<Path> files;
            try (Stream<Path> walk = Files.walk(root.folder())) {
                files = walk.filter(f -> f.toString().endsWith(".yaml"))
                        .sorted()
                        .toList();
            }
            for (Path file : files) {
                digest.update(root.folder().relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(Files.readAllBytes(file));
                digest.update((byte) 0);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
