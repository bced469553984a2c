/** From an impact design and the values of its outcome to effects, their bounds and the checks of what they rest on. */
@NullMarked
package org.sentinelle.analyse.impact;

import org.jspecify.annotations.NullMarked;
