/** The rows of datasets into tallies: the one place where Spark works for this room. */
@NullMarked
package org.sentinelle.compute.tally;

import org.jspecify.annotations.NullMarked;
