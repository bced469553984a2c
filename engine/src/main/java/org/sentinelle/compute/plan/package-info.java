/** What must be tallied for a set of definitions, known before any row is read. */
@NullMarked
package org.sentinelle.compute.plan;

import org.jspecify.annotations.NullMarked;
