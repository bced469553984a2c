/** Pure numerics on arrays: no Spark, no input or output, no logging. */
@NullMarked
package org.sentinelle.stats;

import org.jspecify.annotations.NullMarked;
