/** What protection costs, told to custodians. */
@NullMarked
package org.sentinelle.protect.utility;

import org.jspecify.annotations.NullMarked;
