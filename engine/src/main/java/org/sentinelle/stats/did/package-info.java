/** Difference in differences: what happened to units that adopted something, beside those that did not, or not yet. */
@NullMarked
package org.sentinelle.stats.did;

import org.jspecify.annotations.NullMarked;
