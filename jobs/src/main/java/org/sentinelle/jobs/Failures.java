package org.sentinelle.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelle.definition.InvalidDefinitions;
import org.sentinelle.result.Problem;
import org.sentinelle.result.UnusableInput;
import org.sentinelle.store.JsonFile;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into a message a person can act on and an exit code; a stack trace only with {@code --debug}. */
final class Failures implements IExecutionExceptionHandler {
    private final PrintWriter out;
    private final PrintWriter err;

    Failures(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        ExitCode exit = report(failure);
        if (parsed.originalArgs().contains("--debug")) {
            failure.printStackTrace(err);
        }
        err.flush();
        if (parsed.originalArgs().contains("--json")) {
            out.print(JsonFile.text(asMap(failure, exit)));
            out.flush();
        }
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

    /** For programs: the exit code, and each problem with its file and line where it has one. */
    private static Map<String, @Nullable Object> asMap(Exception failure, ExitCode exit) {
        List<Problem> problems = failure instanceof InvalidDefinitions invalid
                ? invalid.problems()
                : failure instanceof UnusableInput unusable ? unusable.problems() : List.of();
        List<Map<String, @Nullable Object>> told = new ArrayList<>();
        for (Problem problem : problems) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("file", problem.file());
            one.put("line", problem.line());
            one.put("problem", problem.what());
            one.put("remedy", problem.remedy());
            told.add(one);
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("exit", exit.code());
        map.put("error", failure instanceof Failure known ? known.getMessage() : exit.meaning());
        map.put("problems", told);
        return map;
    }

    private ExitCode cannotWrite(IOException failure) {
        String file = failure instanceof FileSystemException fs ? fs.getFile() : "a file";
        err.println("sentinelle: cannot read or write " + file + " ("
                + failure.getClass().getSimpleName()
                + "). Check that the folder exists, that you may write there and that the disk is not full.");
        return ExitCode.CANNOT_WRITE;
    }
}
