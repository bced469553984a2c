package org.sentinelle.jobs.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sentinelle.jobs.pages.PageNumbers.Unexplained.What;
import org.sentinelle.present.RenderedNumbers;

/**
 * Checks that every number on the HTML pages, SVG pictures and PDF files of a publication was released: it is a value that stands
 * in the published tables too, is made of such values, names a period, or belongs to a text that is known word by word.
 */
public final class PageNumbers {
    private static final Pattern LANGUAGE = Pattern.compile("<html lang=\"([^\"]*)\"");

    private PageNumbers() {}

    /** Where a number comes from. */
    public enum Origin {
        DATA,
        DERIVED,
        PERIOD,
        TEXT
    }

    /**
     * A number that nothing explains. It is not said which: it may be one that must not be known.
     *
     * @param file the path inside the publication
     * @param place where in the file
     * @param what what is wrong there
     */
    public record Unexplained(String file, String place, What what) {
        /** What can be wrong. */
        public enum What {
            NOT_RELEASED("a number that was not released"),
            MORE_OR_FEWER("more or fewer numbers than were released"),
            NO_RELEASED_SET("the list of released numbers is missing; publish again");

            private final String said;

            What(String said) {
                this.said = said;
            }
        }

        static Unexplained wholeFile(String file, What what) {
            return new Unexplained(file, "the whole file", what);
        }

        public String text() {
            return file + ", " + place + ": " + what.said;
        }
    }

    /**
     * What a check found.
     *
     * @param shown how many numbers of each origin the pages show
     */
    public record Report(SortedMap<Origin, Long> shown, List<Unexplained> unexplained) {
        public Report {
            unexplained = List.copyOf(unexplained);
        }
    }

    /** The numbers of a publication that nothing explains, judged by the publication's own files alone. */
    public static List<Unexplained> check(Path publication) throws IOException {
        return report(publication).unexplained();
    }

    /** The same, and how many numbers there are of each origin. */
    public static Report report(Path publication) throws IOException {
        if (!Files.exists(publication.resolve(ReleasedNumbers.FILE))) {
            return new Report(
                    new TreeMap<>(), List.of(Unexplained.wholeFile(ReleasedNumbers.FILE, What.NO_RELEASED_SET)));
        }
        ReleasedNumbers released = ReleasedNumbers.read(publication);
        PageCheck check = new PageCheck(released, TableNumbers.of(publication));
        SortedMap<String, Long> shown = readAll(publication, check);
        List<Unexplained> unexplained = new ArrayList<>(check.unexplained());
        shown.forEach((file, count) -> {
            if (!count.equals(released.shown().getOrDefault(file, 0L))) {
                unexplained.add(Unexplained.wholeFile(file, What.MORE_OR_FEWER));
            }
        });
        return new Report(check.shown(), unexplained);
    }

    /**
     * Checks the pages that were just written, and writes what of all they were written with they do show, the publication's
     * released set.
     *
     * @param texts those of definitions, settings and provenance
     */
    public static Report release(Path publication, RenderedNumbers rendered, Collection<String> texts)
            throws IOException {
        PageCheck check = new PageCheck(ReleasedNumbers.of(rendered, texts), TableNumbers.of(publication));
        SortedMap<String, Long> shown = readAll(publication, check);
        check.used(shown).write(publication);
        return new Report(check.shown(), check.unexplained());
    }

    private static SortedMap<String, Long> readAll(Path publication, PageCheck check) throws IOException {
        SortedMap<String, Long> shown = new TreeMap<>();
        for (Path file : files(publication)) {
            String name = publication.relativize(file).toString().replace('\\', '/');
            shown.put(name, check.read(name, texts(publication, file)));
        }
        return shown;
    }

    private static List<Path> files(Path publication) throws IOException {
        try (Stream<Path> walk = Files.walk(publication)) {
            return walk.filter(f -> Files.isRegularFile(f) && READERS.containsKey(ending(f)))
                    .sorted()
                    .toList();
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    @FunctionalInterface
    private interface Reader {
        List<ShownText> texts(Path file, String language) throws IOException;
    }

    private static final Map<String, Reader> READERS = Map.of(
            "html", (file, language) -> MarkupTexts.ofHtml(Files.readString(file), language),
            "htm", (file, language) -> MarkupTexts.ofHtml(Files.readString(file), language),
            "svg", (file, language) -> MarkupTexts.ofSvg(Files.readString(file), language),
            "pdf", PdfTexts::of);

    private static List<ShownText> texts(Path publication, Path file) throws IOException {
        Reader reader = Objects.requireNonNull(READERS.get(ending(file)), "only files that can be read are listed");
        return reader.texts(file, language(publication, file));
    }

    /** A file that names no language is read in that of the pages beside it, or above it. */
    private static String language(Path publication, Path file) throws IOException {
        for (Path folder = file.getParent();
                folder != null && folder.startsWith(publication);
                folder = folder.getParent()) {
            Path home = folder.resolve("index.html");
            if (Files.exists(home)) {
                Matcher named = LANGUAGE.matcher(Files.readString(home));
                return named.find() ? named.group(1) : ShownText.PROGRAM;
            }
        }
        return ShownText.PROGRAM;
    }
}
