package org.sentinelle.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.sentinelle.definition.InvalidDefinitions;
import org.sentinelle.result.Problem;
import org.sentinelle.result.UnusableInput;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into a message a person can act on and an exit code; a stack trace only with {@code --debug}. */
final class Failures implements IExecutionExceptionHandler {
    private final PrintWriter err;

    Failures(PrintWriter err) {
        this.err = err;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        ExitCode exit = report(failure);
        if (parsed.originalArgs().contains("--debug")) {
            failure.printStackTrace(err);
        }
        err.flush();
        return exit.code();
    }

    private ExitCode report(Exception failure) {
        if (failure instanceof Failure known) {
            err.println("sentinelle: " + known.getMessage());
            return known.exit();
        }
        if (failure instanceof InvalidDefinitions invalid) {
            invalid.problems().stream().map(Problem::text).forEach(err::println);
            err.println(
                    "sentinelle: " + invalid.problems().size() + " problem(s) in the definitions; nothing was run.");
            return ExitCode.WRONG_USAGE;
        }
        if (failure instanceof UnusableInput unusable) {
            unusable.problems().stream().map(Problem::text).forEach(err::println);
            err.println("sentinelle: the input cannot be used; nothing of it was taken in.");
            return ExitCode.INPUT_UNUSABLE;
        }
        if (failure instanceof UncheckedIOException io && io.getCause() != null) {
            return cannotWrite(io.getCause());
        }
        if (failure instanceof IOException io) {
            return cannotWrite(io);
        }
        // The text of an unforeseen exception can hold a value of a row, so only its kind is shown.
        err.println(
                "sentinelle: a fault inside Sentinelle (" + failure.getClass().getName()
                        + "). Nothing was published. Run again with --debug and report what it prints.");
        return ExitCode.INTERNAL_FAULT;
    }

    private ExitCode cannotWrite(IOException failure) {
        String file = failure instanceof FileSystemException fs ? fs.getFile() : "a file";
        err.println("sentinelle: cannot read or write " + file + " ("
                + failure.getClass().getSimpleName()
                + "). Check that the folder exists, that you may write there and that the disk is not full.");
        return ExitCode.CANNOT_WRITE;
    }
}
