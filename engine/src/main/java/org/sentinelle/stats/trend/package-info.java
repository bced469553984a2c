/** Tests and lines for series in time order. */
@NullMarked
package org.sentinelle.stats.trend;

import org.jspecify.annotations.NullMarked;
