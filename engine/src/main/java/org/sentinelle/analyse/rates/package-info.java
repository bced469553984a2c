/** Methods for proportions, rates and ratios of counts. */
@NullMarked
package org.sentinelle.analyse.rates;

import org.jspecify.annotations.NullMarked;
