/** Linear and generalised linear models, and errors that do not trust their assumptions. */
@NullMarked
package org.sentinelle.stats.regression;

import org.jspecify.annotations.NullMarked;
