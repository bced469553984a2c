package org.sentinelle.harmonise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sentinelle.definition.schema.Suggestion;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.result.Problem;

/**
 * Compares a file's header with the columns a mapping declares: they may stand in any order and others may be among them.
 *
 * @param places for each declared column its place in the file; empty where there are problems
 */
record HeaderCheck(List<Integer> places, List<Problem> problems) {
    private static final char[] DELIMITERS = {';', '\t', '|', ','};

    HeaderCheck {
        places = List.copyOf(places);
        problems = List.copyOf(problems);
    }

    static HeaderCheck of(String file, List<String> header, SourceMapping mapping) {
        List<Problem> problems = new ArrayList<>();
        char likely = likelyDelimiter(header, mapping);
        if (likely != 0) {
            problems.add(new Problem(file, 1, wrongDelimiter(mapping, likely), delimiterRemedy(mapping, likely)));
        } else {
            problems.addAll(repeated(file, header));
            problems.addAll(missing(file, header, mapping));
        }
        List<Integer> places = problems.isEmpty()
                ? mapping.columns().stream().map(header::indexOf).toList()
                : List.of();
        return new HeaderCheck(places, problems);
    }

    private static char likelyDelimiter(List<String> header, SourceMapping mapping) {
        if (header.size() == 1 && mapping.columns().size() > 1) {
            for (char delimiter : DELIMITERS) {
                if (delimiter != mapping.format().delimiter() && header.get(0).indexOf(delimiter) >= 0) {
                    return delimiter;
                }
            }
        }
        return 0;
    }

    private static String wrongDelimiter(SourceMapping mapping, char likely) {
        return "The header is a single cell: the cells seem to be separated by " + named(likely) + ", not by "
                + named(mapping.format().delimiter()) + ".";
    }

    private static String delimiterRemedy(SourceMapping mapping, char likely) {
        return "Write 'delimiter: \"" + (likely == '\t' ? "\\t" : String.valueOf(likely)) + "\"' under 'file' in "
                + Landing.mappingFile(mapping) + ", or save the file again.";
    }

    private static String named(char delimiter) {
        return switch (delimiter) {
            case ';' -> "semicolons (;)";
            case '\t' -> "tabs";
            case '|' -> "bars (|)";
            case ',' -> "commas (,)";
            default -> "'" + delimiter + "'";
        };
    }

    private static List<Problem> repeated(String file, List<String> header) {
        Set<String> seen = new LinkedHashSet<>();
        Set<String> again = new LinkedHashSet<>();
        for (String name : header) {
            if (!name.isEmpty() && !seen.add(name)) {
                again.add(name);
            }
        }
        return again.stream()
                .map(name -> new Problem(
                        file,
                        1,
                        "The column '" + name + "' is there more than once.",
                        "Give every column a name of its own."))
                .toList();
    }

    private static List<Problem> missing(String file, List<String> header, SourceMapping mapping) {
        return mapping.columns().stream()
                .filter(column -> !header.contains(column))
                .map(column -> new Problem(
                        file,
                        1,
                        "The column '" + column + "' is missing; the header has: " + String.join(", ", header) + ".",
                        Optional.ofNullable(Suggestion.closest(column, unused(header, mapping)))
                                        .map(name -> "Was '" + name + "' meant? ")
                                        .orElse("")
                                + "Put it right in the file, or under 'columns' in " + Landing.mappingFile(mapping)
                                + "."))
                .toList();
    }

    /** The columns that the mapping does not know: one that it knows is no misspelling of another. */
    private static List<String> unused(List<String> header, SourceMapping mapping) {
        return header.stream().filter(name -> !mapping.columns().contains(name)).toList();
    }
}
