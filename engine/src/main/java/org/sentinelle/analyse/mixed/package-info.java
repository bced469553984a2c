/** Mixed models: at which level people differ, and what goes along with it. */
@NullMarked
package org.sentinelle.analyse.mixed;

import org.jspecify.annotations.NullMarked;
