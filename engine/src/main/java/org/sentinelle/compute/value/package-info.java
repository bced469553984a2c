/** Tallies into observations, by plain arithmetic. */
@NullMarked
package org.sentinelle.compute.value;

import org.jspecify.annotations.NullMarked;
