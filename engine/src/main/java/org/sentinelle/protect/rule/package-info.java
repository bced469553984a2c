/** Which counts a policy makes sensitive: small ones, those of few agencies, and groups that are whole in one category. */
@NullMarked
package org.sentinelle.protect.rule;

import org.jspecify.annotations.NullMarked;
