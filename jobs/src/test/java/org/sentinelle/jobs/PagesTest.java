package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.jobs.pages.PageNumbers;
import org.sentinelle.store.Publications;

/** The pages of the example workspace, opened in a browser at the width of a desk and of a phone. */
class PagesTest {
    private static final int DESK = 1280;
    private static final int PHONE = 360;

    @TempDir
    Path folder;

    /** Words of the pages' own texts that only English has. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(Overview|Skip|Publication [a-z]+ the|Mechanism|Members|Member States|States reporting|Year|Remarks|not reported"
                    + "|hidden to protect|persons|percent|Female|Male|Not stated|All reporting|Target|Trend|Rows|Share of)\\b");

    private static final Pattern TAGS = Pattern.compile("<style>.*?</style>|<code>.*?</code>|<[^>]*>", Pattern.DOTALL);

    @Test
    void no_page_has_to_be_scrolled_sideways() throws IOException, InterruptedException {
        Browser browser = Browser.require(folder);
        Path publication = published(List.of("en", "fr", "ar"));
        List<Path> pages = new ArrayList<>(pages(publication));
        pages.addAll(pages(publication.resolve("fr")));
        pages.addAll(pages(publication.resolve("ar")));
        for (Path page : pages) {
            for (int pixels : List.of(DESK, PHONE)) {
                Browser.Width width = browser.width(page, pixels);
                assertThat(width.content())
                        .as("%s at %d pixels", publication.relativize(page), pixels)
                        .isLessThanOrEqualTo(width.window());
            }
        }
    }

    @Test
    void no_english_word_is_left_on_french_and_arabic_pages_and_the_first_language_is_at_the_root() throws IOException {
        Path publication = published(List.of("fr", "ar"));
        assertThat(PageNumbers.check(publication))
                .as("numbers on French and Arabic pages that were not released")
                .isEmpty();
        for (String subfolder : List.of("", "ar")) {
            for (Path page : pages(publication.resolve(subfolder))) {
                String seen = TAGS.matcher(Files.readString(page)).replaceAll(" ");
                assertThat(ENGLISH.matcher(seen)
                                .results()
                                .map(MatchResult::group)
                                .distinct())
                        .as("%s", publication.relativize(page))
                        .isEmpty();
            }
        }
        assertThat(Files.readString(publication.resolve("index.html"))).contains("<html lang=\"fr\" dir=\"ltr\">");
        assertThat(Files.readString(publication.resolve("ar").resolve("index.html")))
                .contains("<html lang=\"ar\" dir=\"rtl\">");
        assertThat(Files.readString(publication.resolve("manifest.json")))
                .contains("assets/NotoSans-Regular.ttf", "assets/NotoSansArabic-Bold.ttf", "assets/OFL.txt");
    }

    private Path published(List<String> languages) throws IOException {
        Path workspace = CommandLineRun.exampleWorkspace("first-run", folder);
        Path file = workspace.resolve("workspace.yaml");
        Files.writeString(file, Files.readString(file).replaceAll("languages: \\[.*]", "languages: " + languages));
        assertThat(CommandLineRun.of("run", "--workspace", workspace.toString()).exit())
                .isZero();
        Publications publications = new Publications(workspace.resolve("publications"));
        return publications.folder(publications.current().orElseThrow());
    }

    private static List<Path> pages(Path publication) throws IOException {
        try (Stream<Path> files = Files.list(publication)) {
            List<Path> all =
                    files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
            return all.stream()
                    .filter(f -> !f.getFileName().toString().startsWith("mechanism-")
                            || f.getFileName().toString().startsWith("mechanism-osce"))
                    .toList();
        }
    }
}
