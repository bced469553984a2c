/** Methods that take a series apart or continue it. */
@NullMarked
package org.sentinelle.analyse.forecast;

import org.jspecify.annotations.NullMarked;
