/** What tests say when many are made, of shapes, and of what was not measured. */
@NullMarked
package org.sentinelle.stats.hypothesis;

import org.jspecify.annotations.NullMarked;
