/** Regressions with effects of many levels, which are taken out of the columns instead of being columns themselves. */
@NullMarked
package org.sentinelle.stats.absorb;

import org.jspecify.annotations.NullMarked;
