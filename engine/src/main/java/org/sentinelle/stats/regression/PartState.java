package org.sentinelle.stats.regression;

import java.io.Serializable;

/**
 * What is gathered of the rows of a part of the data, small beside them, and can be added to that of another part.
 *
 * @param <S> itself
 */
public interface PartState<S> extends Serializable {
    /** Adds rows. */
    void add(DesignBlock block);

    /** Adds the rows that another state holds; parts are added in their order, so that sums repeat to the last digit. */
    void merge(S other);
}
