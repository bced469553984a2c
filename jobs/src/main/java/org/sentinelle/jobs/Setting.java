package org.sentinelle.jobs;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be set, under which names, and what holds where nothing is said. */
enum Setting {
    WORKSPACE("workspace", "SENTINELLE_WORKSPACE", "workspace", ".+", "a folder"),
    LANGUAGES(
            "languages",
            "SENTINELLE_LANGUAGES",
            "en, fr, ar",
            "(en|fr|ar)( *, *(en|fr|ar)){0,2}",
            "languages with commas between them: en, fr"),
    PERIOD("period", "SENTINELLE_PERIOD", "2003-2022", Setting.YEARS, "two years: 2003-2022"),
    FIXED_PANEL("fixed-panel", "SENTINELLE_FIXED_PANEL", "2012-2022", Setting.YEARS, "two years: 2012-2022"),
    KEY_FILE("key-file", "SENTINELLE_KEY_FILE", "sentinelle/keys.json", ".+", "a file"),
    THRESHOLD("policy.threshold", "SENTINELLE_THRESHOLD", "10", "[2-9]|[1-9][0-9]{1,5}", "a number from 2"),
    PROGRESS("progress", "SENTINELLE_PROGRESS", "auto", "auto|bar|lines|none", "auto, bar, lines or none");

    private static final String YEARS = "[12][0-9]{3}-[12][0-9]{3}";

    private final String key;
    private final String variable;
    private final String otherwise;
    private final Pattern form;
    private final String expected;

    Setting(String key, String variable, String otherwise, String form, String expected) {
        this.key = key;
        this.variable = variable;
        this.otherwise = otherwise;
        this.form = Pattern.compile(form);
        this.expected = expected;
    }

    static Optional<Setting> named(String key) {
        return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
    }

    String key() {
        return key;
    }

    /** The environment variable that sets it. */
    String variable() {
        return variable;
    }

    /** What holds where nothing is said. */
    String otherwise() {
        return otherwise;
    }

    /** The value, if it can be one of this setting; else a failure that says where it stood. */
    String checked(String value, String place) {
        String tidy = value.strip();
        if (!form.matcher(tidy).matches()) {
            throw new Failure(
                    ExitCode.WRONG_USAGE,
                    place + ": '" + tidy + "' is no value of " + key + ". Write " + expected + ".");
        }
        return tidy;
    }
}
