/** The vocabulary: areas, mechanisms, indicators, datasets, sources, plans. Only the JDK. */
@NullMarked
package org.sentinelle.model;

import org.jspecify.annotations.NullMarked;
