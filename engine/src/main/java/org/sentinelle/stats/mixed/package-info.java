/** Mixed models: fixed effects beside deviations of groups, by penalised least squares. */
@NullMarked
package org.sentinelle.stats.mixed;

import org.jspecify.annotations.NullMarked;
