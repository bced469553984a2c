/** Which cells of a table stay visible, as a problem of whole numbers alone: leaves, sums of them, and what must stay open. */
@NullMarked
package org.sentinelle.protect.pattern;

import org.jspecify.annotations.NullMarked;
