package org.sentinelle.present.finding;

import org.jspecify.annotations.Nullable;

/**
 * What a picture of a finding is called.
 *
 * @param id of the picture, and its title
 * @param value what is counted
 * @param level of confidence and prediction intervals, in (0, 1); null where it is not known
 * @param innerLevel of the narrower prediction interval; null where it is not known
 */
public record ChartSubject(
        String id,
        String value,
        @Nullable Double level,
        @Nullable Double innerLevel) {}
