/** Two definitions of one thing held against each other, field by field. */
@NullMarked
package org.sentinelle.definition.exchange.comparison;

import org.jspecify.annotations.NullMarked;
