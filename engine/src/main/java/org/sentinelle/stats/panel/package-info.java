/** Models of panels: units observed at several times. */
@NullMarked
package org.sentinelle.stats.panel;

import org.jspecify.annotations.NullMarked;
