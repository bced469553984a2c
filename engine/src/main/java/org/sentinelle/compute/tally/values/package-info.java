/** What does not add up from smaller cells, found from the values themselves: distinct counts and quantiles. */
@NullMarked
package org.sentinelle.compute.tally.values;

import org.jspecify.annotations.NullMarked;
