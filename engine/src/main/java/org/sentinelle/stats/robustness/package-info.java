/** How far an estimate depends on choices, on single units, and on what was not measured. */
@NullMarked
package org.sentinelle.stats.robustness;

import org.jspecify.annotations.NullMarked;
