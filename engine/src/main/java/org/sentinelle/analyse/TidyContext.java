package org.sentinelle.analyse;

import org.jspecify.annotations.Nullable;

/** What an analysis was about; a part is null where the data are a bare file. */
public record TidyContext(
        @Nullable String indicator,
        @Nullable String area,
        @Nullable String period,
        @Nullable String stratum,
        String runId) {
    public static TidyContext ofRun(String runId) {
        return new TidyContext(null, null, null, null, runId);
    }
}
