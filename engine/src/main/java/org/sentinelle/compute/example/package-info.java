/** The examples of definitions, run through the same plan, tallies and arithmetic as real data. */
@NullMarked
package org.sentinelle.compute.example;

import org.jspecify.annotations.NullMarked;
