/** Whether every number on the pages of a publication was released. */
@NullMarked
package org.sentinelle.jobs.pages;

import org.jspecify.annotations.NullMarked;
