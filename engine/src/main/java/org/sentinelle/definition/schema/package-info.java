/** The published JSON Schemas held against a YAML tree, and what they find said in plain words. */
@NullMarked
package org.sentinelle.definition.schema;

import org.jspecify.annotations.NullMarked;
