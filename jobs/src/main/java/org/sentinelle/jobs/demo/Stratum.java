package org.sentinelle.jobs.demo;

import java.util.List;

/** What a row of a report is about, as its cells write it; {@code all} is the margin. */
record Stratum(String form, String sex, String age) {
    static final String ALL = "all";
    static final List<String> FORMS = List.of("sexual exploitation", "forced labour", "other", "not stated");
    static final List<String> SEXES = List.of("female", "male");
    static final List<String> AGES = List.of("0 to 17", "18 or over", "not stated");
    static final Stratum TOTAL = new Stratum(ALL, ALL, ALL);

    boolean isTotal() {
        return equals(TOTAL);
    }
}
