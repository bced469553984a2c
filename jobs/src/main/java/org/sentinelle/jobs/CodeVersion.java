package org.sentinelle.jobs;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sentinelle.model.Period;
import org.sentinelle.store.FileHash;
import picocli.CommandLine.IVersionProvider;

/** The version of the code that makes a number: the release's name, and the content of its jars, so that no two builds look alike. */
final class CodeVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"sentinelle " + text()};
    }

    static String text() {
        String release = CodeVersion.class.getPackage().getImplementationVersion();
        List<String> hashes = new ArrayList<>();
        for (Class<?> home : List.of(CodeVersion.class, Period.class)) {
            hashes.add(jarHash(home));
        }
        return (release == null ? "development" : release) + "+" + String.join(".", hashes);
    }

    private static String jarHash(Class<?> home) {
        try {
            Path jar = Path.of(
                    home.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isRegularFile(jar) ? FileHash.sha256(jar).substring(0, 8) : "classes";
        } catch (URISyntaxException | IOException e) {
            return "unknown";
        }
    }
}
