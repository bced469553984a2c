/** Definitions as pages that people read: a catalogue in, plain text out. */
@NullMarked
package org.sentinelle.definition.prose;

import org.jspecify.annotations.NullMarked;
