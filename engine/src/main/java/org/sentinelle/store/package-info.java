/** Parquet tables, hashes and seals of what was written, run folders, atomic publication. */
@NullMarked
package org.sentinelle.store;

import org.jspecify.annotations.NullMarked;
