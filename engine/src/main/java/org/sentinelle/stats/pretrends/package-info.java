/** How far effects of an event study may be believed when trends were not parallel. */
@NullMarked
package org.sentinelle.stats.pretrends;

import org.jspecify.annotations.NullMarked;
