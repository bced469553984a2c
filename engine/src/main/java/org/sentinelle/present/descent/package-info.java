/** Where a published number comes from: traced in what a publication and the definitions say, and told as a page of text. */
@NullMarked
package org.sentinelle.present.descent;

import org.jspecify.annotations.NullMarked;
