/** Difference in differences as methods: what a plan, a law or a campaign changed, beside places that had none, or not yet. */
@NullMarked
package org.sentinelle.analyse.did;

import org.jspecify.annotations.NullMarked;
