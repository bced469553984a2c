/** Linear and integer programmes. */
@NullMarked
package org.sentinelle.stats.optimise;

import org.jspecify.annotations.NullMarked;
