package org.sentinelle.analyse.formula;

import java.util.Collection;

/** What must be known of the rows of a fit before the columns of a formula can be made of any of them. */
interface Known {
    /** Whether a column of the table is a number, rather than a set of codes. */
    boolean isNumber(String column);

    /** The codes of a column that is coded, in any order, each once or more often. */
    Collection<String> codes(String column);

    /** The numbers from which knots of splines are taken. */
    double[] numbers(Expression expression);
}
