/** The fast path of the one scan: cells added up from the batches of columns that a Parquet scan hands over. */
@NullMarked
package org.sentinelle.compute.tally.columnar;

import org.jspecify.annotations.NullMarked;
