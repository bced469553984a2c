/** Decomposition and exponential smoothing of evenly spaced series. */
@NullMarked
package org.sentinelle.stats.forecast;

import org.jspecify.annotations.NullMarked;
