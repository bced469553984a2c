/** Charts; the only room that knows JFreeChart. */
@NullMarked
package org.sentinelle.present.chart;

import org.jspecify.annotations.NullMarked;
