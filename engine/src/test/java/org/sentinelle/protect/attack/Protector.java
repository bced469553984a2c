package org.sentinelle.protect.attack;

import org.sentinelle.protect.pattern.Pattern;
import org.sentinelle.protect.pattern.Suppression;
import org.sentinelle.protect.pattern.TableSystem;

/** Decides what of a table is shown. */
interface Protector {
    /** The one that the attacks are tried on. */
    Protector TRIED = Suppression::of;

    Pattern of(TableSystem system);
}
