package org.sentinelle.definition.exchange;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file in a package may be called; everything else is refused with the reason. */
final class EntryName {
    private static final Pattern SOUND =
            Pattern.compile("package\\.yaml|(definitions|analyses)(/[a-z0-9]+([_-][a-z0-9]+)*){1,5}\\.yaml");
    private static final Pattern DRIVE = Pattern.compile("(?s)[A-Za-z]:.*");
    private static final List<Rule> RULES = List.of(
            new Rule(
                    name -> name.startsWith("/") || DRIVE.matcher(name).matches(),
                    "Its name starts at the root of a disk."),
            new Rule(name -> name.contains("\\"), "Its name holds a backslash."),
            new Rule(name -> List.of(name.split("/", -1)).contains(".."), "Its name leads out of the package."),
            new Rule(
                    name -> !name.endsWith(".yaml"),
                    "It is no definition: a package holds YAML files only, and no data."),
            new Rule(
                    name -> !SOUND.matcher(name).matches()
                            || !name.equals(PackageManifest.FILE)
                                    && ItemId.of(name).isEmpty(),
                    "It lies where a package holds nothing, or its name is not lower-case words joined by hyphens."));

    private record Rule(Predicate<String> broken, String what) {}

    private EntryName() {}

    /** Returns when the name is in order. */
    static void require(String name) {
        String fault = fault(name);
        if (fault != null) {
            throw UnsoundPackage.because(name, fault);
        }
    }

    /** What is wrong with the name, or null where nothing is. */
    static @Nullable String fault(String name) {
        for (Rule rule : RULES) {
            if (rule.broken().test(name)) {
                return rule.what();
            }
        }
        return null;
    }
}
