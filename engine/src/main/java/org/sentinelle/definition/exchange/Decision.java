package org.sentinelle.definition.exchange;

import java.util.Locale;

/** What an import does with a definition. */
public enum Decision {
    /** It was not here and is put here. */
    TAKEN_IN,
    /** It is here already. */
    ALREADY_HERE,
    /** What is here stays. */
    KEPT_OURS,
    /** What was here is replaced. */
    TOOK_THEIRS,
    /** Somebody has to choose first; until then nothing of the package is taken in. */
    UNDECIDED;

    /** As it is called in reports. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
