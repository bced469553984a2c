/** Trend methods. */
@NullMarked
package org.sentinelle.analyse.trend;

import org.jspecify.annotations.NullMarked;
