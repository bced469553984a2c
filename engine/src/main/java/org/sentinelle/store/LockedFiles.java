package org.sentinelle.store;

import java.util.List;
import org.apache.parquet.crypto.KeyAccessDeniedException;
import org.sentinelle.result.Problem;
import org.sentinelle.result.UnusableInput;

/** Files of which a key is missing, told apart from damaged ones. */
final class LockedFiles {
    private static final String NO_KEYS = "No keys available";

    private LockedFiles() {}

    /** Whether something failed because a key is not held. */
    static boolean isLocked(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KeyAccessDeniedException
                    || String.valueOf(cause.getMessage()).contains(NO_KEYS)) {
                return true;
            }
        }
        return false;
    }

    /** What to say of such a file. */
    static UnusableInput refused(String file) {
        return new UnusableInput(List.of(new Problem(
                file,
                0,
                "The file is encrypted with a key that is not held.",
                "Name the key file that it was written with (--key-file); if that is lost, run ingest again: the rows are"
                        + " read anew from the source files and encrypted with new keys.")));
    }
}
