/** Trees that passed their schema become the types of {@link org.sentinelle.model}. */
@NullMarked
package org.sentinelle.definition.reading;

import org.jspecify.annotations.NullMarked;
