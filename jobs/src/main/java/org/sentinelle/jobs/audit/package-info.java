/** Reads the numbers of a publication back from the bytes of its files, as anybody can who has them. */
@NullMarked
package org.sentinelle.jobs.audit;

import org.jspecify.annotations.NullMarked;
