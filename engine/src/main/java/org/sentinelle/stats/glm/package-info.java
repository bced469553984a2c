/** Generalised linear models by maximum likelihood, plain or with Firth's correction, and what is told of their fits. */
@NullMarked
package org.sentinelle.stats.glm;

import org.jspecify.annotations.NullMarked;
