/** YAML files into the vocabulary of {@link org.sentinelle.model}: read, checked against a JSON Schema, linted. */
@NullMarked
package org.sentinelle.definition;

import org.jspecify.annotations.NullMarked;
