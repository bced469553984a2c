/** What pictures show of findings: specifications made of the tables that methods fill. */
@NullMarked
package org.sentinelle.present.finding;

import org.jspecify.annotations.NullMarked;
