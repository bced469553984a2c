/** Counts rounded to multiples of a base, with what readers learn of each. */
@NullMarked
package org.sentinelle.protect.round;

import org.jspecify.annotations.NullMarked;
