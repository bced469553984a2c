package org.sentinelle.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.SettingsFile;
import org.sentinelle.model.Period;
import org.sentinelle.model.WorkspaceSpec;
import org.sentinelle.model.WorkspaceSpec.Span;

/**
 * What holds for one command, and where it was said. A flag comes before the environment, that before the workspace's file,
 * that before the person's own, that before what is built in. The threshold alone is the largest that any of them asks
 * for: nobody can make a workspace less careful from outside.
 */
final class Settings {
    private final Map<Setting, Resolved> resolved;

    private Settings(Map<Setting, Resolved> resolved) {
        this.resolved = resolved;
    }

    /** Where a value was said. */
    enum Origin {
        FLAG,
        ENVIRONMENT,
        WORKSPACE,
        USER,
        DEFAULT
    }

    /** A setting's value and the place that decided it. */
    record Resolved(Setting setting, String value, Origin origin, String place) {}

    /** What the flags of a command say; null where a flag is not given. */
    record Flags(
            @Nullable Path workspace,
            @Nullable String languages,
            @Nullable Path keyFile,
            @Nullable String progress) {
        @Nullable
        String of(Setting setting) {
            return switch (setting) {
                case WORKSPACE -> workspace == null ? null : workspace.toString();
                case LANGUAGES -> languages;
                case KEY_FILE -> keyFile == null ? null : keyFile.toString();
                case PROGRESS -> progress;
                case PERIOD, FIXED_PANEL, THRESHOLD -> null;
            };
        }
    }

    /** Resolves every setting; a file that is wrong is refused, a workspace that is not there gives nothing. */
    static Settings of(Flags flags, Map<String, String> environment) {
        SettingsFile user = SettingsFile.ofUser(userFile(environment));
        Layers first = new Layers(flags, environment, null, user);
        Path workspace = Path.of(first.resolve(Setting.WORKSPACE).value());
        SettingsFile file = Files.isRegularFile(workspace.resolve(WorkspaceFolder.DEFINITION))
                ? SettingsFile.ofWorkspace(workspace)
                : null;
        Layers layers = new Layers(flags, environment, file, user);
        Map<Setting, Resolved> resolved = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            resolved.put(setting, layers.resolve(setting));
        }
        return new Settings(resolved);
    }

    /** The file of a person's own settings: {@code SENTINELLE_CONFIG}, or sentinelle/config.yaml where such files lie. */
    static Path userFile(Map<String, String> environment) {
        String named = environment.get("SENTINELLE_CONFIG");
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        return ownFolder(environment).resolve("config.yaml");
    }

    /** Where a person's own files of Sentinelle lie. */
    private static Path ownFolder(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", environment.getOrDefault("USERPROFILE", "."));
        String configurations = environment.getOrDefault("XDG_CONFIG_HOME", home + "/.config");
        return Path.of(configurations).resolve("sentinelle");
    }

    List<Resolved> all() {
        return List.copyOf(resolved.values());
    }

    Path workspace() {
        return Path.of(text(Setting.WORKSPACE));
    }

    /** Where the keys lie that confidential rows are encrypted with. */
    Path keyFile() {
        return Path.of(text(Setting.KEY_FILE));
    }

    /** As {@link #keyFile()}, with who named it; what the workspace's policy names comes after the flag and the environment. */
    Resolved keyFile(@Nullable Path ofPolicy) {
        Resolved said = get(Setting.KEY_FILE);
        boolean outranked = said.origin() == Origin.FLAG || said.origin() == Origin.ENVIRONMENT;
        return ofPolicy == null || outranked
                ? said
                : new Resolved(Setting.KEY_FILE, ofPolicy.toString(), Origin.WORKSPACE, "policy.yaml");
    }

    String progress() {
        return text(Setting.PROGRESS);
    }

    /** The workspace as these settings want it. */
    WorkspaceSpec applied(WorkspaceSpec written) {
        return new WorkspaceSpec(
                written.title(),
                Arrays.stream(text(Setting.LANGUAGES).split(",", -1))
                        .map(String::strip)
                        .distinct()
                        .toList(),
                span(Setting.PERIOD),
                span(Setting.FIXED_PANEL),
                written.policy().withThreshold(Integer.parseInt(text(Setting.THRESHOLD))),
                written.sources());
    }

    /** Everything that decides what a publication holds, as one line. */
    String fingerprint() {
        return String.join(
                ";", text(Setting.LANGUAGES), text(Setting.PERIOD), text(Setting.FIXED_PANEL), text(Setting.THRESHOLD));
    }

    private Span span(Setting setting) {
        Resolved years = get(setting);
        int dash = years.value().indexOf('-');
        Period from = Period.year(Integer.parseInt(years.value().substring(0, dash)));
        Period to = Period.year(Integer.parseInt(years.value().substring(dash + 1)));
        if (to.compareTo(from) < 0) {
            throw new Failure(
                    ExitCode.WRONG_USAGE,
                    years.place() + ": " + setting.key() + " runs from " + from + " back to " + to
                            + ". Write the earlier year first.");
        }
        return new Span(from, to);
    }

    private String text(Setting setting) {
        return get(setting).value();
    }

    private Resolved get(Setting setting) {
        Resolved found = resolved.get(setting);
        if (found == null) {
            throw new IllegalStateException("Every setting is resolved, " + setting.key() + " is not");
        }
        return found;
    }

    /** The places that can say something, the one that counts most first. */
    private record Layers(
            Flags flags,
            Map<String, String> environment,
            @Nullable SettingsFile workspace,
            SettingsFile user) {
        Resolved resolve(Setting setting) {
            List<Resolved> said = said(setting);
            if (setting == Setting.THRESHOLD) {
                return said.stream()
                        .reduce((a, b) -> Integer.parseInt(b.value()) > Integer.parseInt(a.value()) ? b : a)
                        .orElseThrow();
            }
            return said.get(0);
        }

        private List<Resolved> said(Setting setting) {
            List<Resolved> said = new ArrayList<>();
            add(said, setting, flags.of(setting), Origin.FLAG, "--" + setting.key());
            String variable = environment.get(setting.variable());
            add(said, setting, blankToNull(variable), Origin.ENVIRONMENT, setting.variable());
            addFrom(said, setting, workspace, Origin.WORKSPACE);
            addFrom(said, setting, user, Origin.USER);
            boolean settled =
                    setting == Setting.THRESHOLD && said.stream().anyMatch(r -> r.origin() == Origin.WORKSPACE);
            if (!settled) {
                said.add(new Resolved(setting, otherwise(setting), Origin.DEFAULT, "built in"));
            }
            return said;
        }

        /** What is built in; the key file lies beside the person's own settings. */
        private String otherwise(Setting setting) {
            return setting == Setting.KEY_FILE
                    ? ownFolder(environment).resolve("keys.json").toString()
                    : setting.otherwise();
        }

        private static void addFrom(List<Resolved> said, Setting setting, @Nullable SettingsFile file, Origin origin) {
            SettingsFile.Given given = file == null ? null : file.settings().get(setting.key());
            if (given != null) {
                add(said, setting, given.value(), origin, given.place());
            }
        }

        private static void add(
                List<Resolved> said, Setting setting, @Nullable String value, Origin origin, String place) {
            if (value != null) {
                said.add(new Resolved(setting, setting.checked(value, place), origin, place));
            }
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }
}
