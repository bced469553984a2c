/** YAML text as a tree of texts: every scalar as it was written, every node with its line, nothing guessed. */
@NullMarked
package org.sentinelle.definition.yaml;

import org.jspecify.annotations.NullMarked;
