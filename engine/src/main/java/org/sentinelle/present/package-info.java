/** Tables, charts and pages of released values. */
@NullMarked
package org.sentinelle.present;

import org.jspecify.annotations.NullMarked;
