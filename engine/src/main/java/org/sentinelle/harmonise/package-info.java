/** Foreign columns, codes and periods into the schema of a dataset. */
@NullMarked
package org.sentinelle.harmonise;

import org.jspecify.annotations.NullMarked;
