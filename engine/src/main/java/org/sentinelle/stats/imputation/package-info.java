/** Multiple imputation: chained equations, and the rules by which answers of several completed tables become one. */
@NullMarked
package org.sentinelle.stats.imputation;

import org.jspecify.annotations.NullMarked;
