/** Self-contained HTML pages. */
@NullMarked
package org.sentinelle.present.dashboard;

import org.jspecify.annotations.NullMarked;
