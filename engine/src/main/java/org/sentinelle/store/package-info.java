/** Parquet tables, run folders, atomic publication. */
@NullMarked
package org.sentinelle.store;

import org.jspecify.annotations.NullMarked;
