/** What a schema cannot say: whether the definitions fit together. One small class for each question. */
@NullMarked
package org.sentinelle.definition.lint;

import org.jspecify.annotations.NullMarked;
