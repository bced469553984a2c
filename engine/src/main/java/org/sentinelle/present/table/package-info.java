/** Tables as files a person or a program opens. */
@NullMarked
package org.sentinelle.present.table;

import org.jspecify.annotations.NullMarked;
