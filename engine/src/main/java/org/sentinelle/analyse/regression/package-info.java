/** Regressions: what a formula says, fitted, with errors that fit the data. */
@NullMarked
package org.sentinelle.analyse.regression;

import org.jspecify.annotations.NullMarked;
