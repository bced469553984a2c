/** What fitted models say of an outcome over the numbers of a column, with delta-method errors. */
@NullMarked
package org.sentinelle.analyse.margins;

import org.jspecify.annotations.NullMarked;
