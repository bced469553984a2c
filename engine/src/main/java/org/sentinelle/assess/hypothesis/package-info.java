/** Verdicts on registered hypotheses. */
@NullMarked
package org.sentinelle.assess.hypothesis;

import org.jspecify.annotations.NullMarked;
