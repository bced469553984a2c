/** Methods that run a regression in many ways, or ask what would overturn it. */
@NullMarked
package org.sentinelle.analyse.robustness;

import org.jspecify.annotations.NullMarked;
