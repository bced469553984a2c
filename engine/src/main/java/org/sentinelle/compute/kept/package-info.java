/** Partial tallies kept from run to run in a folder of the workspace; deleting it changes no number. */
@NullMarked
package org.sentinelle.compute.kept;

import org.jspecify.annotations.NullMarked;
