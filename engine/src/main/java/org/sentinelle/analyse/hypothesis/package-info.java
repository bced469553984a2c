/** What tests say together, and what could explain an association away. */
@NullMarked
package org.sentinelle.analyse.hypothesis;

import org.jspecify.annotations.NullMarked;
