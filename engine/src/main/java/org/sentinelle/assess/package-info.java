/** Verdicts on targets by published methods. */
@NullMarked
package org.sentinelle.assess;

import org.jspecify.annotations.NullMarked;
