package org.sentinelle.store;

import java.io.FileNotFoundException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.SparkThrowable;
import org.sentinelle.result.Problem;
import org.sentinelle.result.UnusableInput;

/**
 * Runs a Spark step so that its failure tells what to do and repeats nothing that stood in a row: Spark's own messages quote
 * cells.
 */
public final class SparkReading {
    private SparkReading() {}

    /**
     * The step's result.
     *
     * @param file what the step reads, as the user knows it
     * @param remedy what to do if it cannot be read
     * @throws UnusableInput where Spark could not read or decode a file
     * @throws IllegalStateException where it failed otherwise, with Spark's condition and stack but without its words
     */
    public static <T> T of(String file, String remedy, Supplier<T> step) {
        try {
            return step.get();
        } catch (UnusableInput e) {
            throw e;
        } catch (Exception e) {
            // Scala throws checked exceptions without saying so.
            throw translated(file, remedy, e);
        }
    }

    private static RuntimeException translated(String file, String remedy, Throwable failure) {
        if (LockedFiles.isLocked(failure)) {
            return LockedFiles.refused(file);
        }
        boolean fromSpark = false;
        String condition = "no condition";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SparkThrowable spark) {
                fromSpark = true;
                condition = spark.getCondition() == null ? condition : spark.getCondition();
            }
            if (isUnreadable(cause)) {
                return new UnusableInput(
                        List.of(new Problem(file, 0, "A data file in here is missing, cut off or damaged.", remedy)));
            }
        }
        if (!fromSpark && failure instanceof RuntimeException own) {
            return own;
        }
        IllegalStateException plain = new IllegalStateException("Spark failed on " + file + " (" + condition + ")");
        plain.setStackTrace(failure.getStackTrace());
        return plain;
    }

    private static boolean isUnreadable(Throwable cause) {
        if (cause instanceof SparkThrowable spark && spark.getCondition() != null) {
            return spark.getCondition().startsWith("FAILED_READ_FILE");
        }
        return cause instanceof FileNotFoundException
                || cause.getClass().getName().startsWith("org.apache.parquet.");
    }
}
