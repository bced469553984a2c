/** Intervals for proportions, rates, their differences and ratios. */
@NullMarked
package org.sentinelle.stats.rates;

import org.jspecify.annotations.NullMarked;
