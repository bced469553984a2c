/** Indicator definitions into one fused plan, tallies by Spark, observations by plain arithmetic. */
@NullMarked
package org.sentinelle.compute;

import org.jspecify.annotations.NullMarked;
