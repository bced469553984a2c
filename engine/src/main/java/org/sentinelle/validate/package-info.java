/** Data rules: what was received, how complete it is, whether its parts agree. */
@NullMarked
package org.sentinelle.validate;

import org.jspecify.annotations.NullMarked;
