/** Method packages: definitions that one region hands to another, and what taking them in would change. */
@NullMarked
package org.sentinelle.definition.exchange;

import org.jspecify.annotations.NullMarked;
