/** The contract of analysis methods. */
@NullMarked
package org.sentinelle.analyse;

import org.jspecify.annotations.NullMarked;
