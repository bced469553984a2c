/** Multiple imputation of missing cells, and the analysis of what comes of it. */
@NullMarked
package org.sentinelle.analyse.imputation;

import org.jspecify.annotations.NullMarked;
