package org.sentinelle.analyse;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.sentinelle.analyse.formula.RowBlock;
import org.sentinelle.result.Table;

/**
 * The rows of a table that is too long to be held, in parts that are always the same, however many processors read them. What is worked out
 * of a part is small; no row leaves it.
 */
public interface RowParts {
    /** What is done with each part; it may travel to another process, with all that it holds. */
    @FunctionalInterface
    interface Work<S extends Serializable> extends Serializable {
        S of(Iterator<RowBlock> blocks);
    }

    /** The columns of the table, without rows. */
    Table header();

    /** What was worked out of each part, in the order of the parts. */
    <S extends Serializable> List<S> each(List<String> columns, Work<S> work);
}
