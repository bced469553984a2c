/** The only room that opens a {@code Confidential}: suppression of small cells. */
@NullMarked
package org.sentinelle.protect;

import org.jspecify.annotations.NullMarked;
