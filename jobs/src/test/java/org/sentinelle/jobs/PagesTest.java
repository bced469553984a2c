package org.sentinelle.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.store.Publications;

/** The pages of the example workspace, opened in a browser at the width of a desk and of a phone. */
class PagesTest {
    private static final int DESK = 1280;
    private static final int PHONE = 360;

    @TempDir
    Path folder;

    @Test
    void no_page_has_to_be_scrolled_sideways() throws IOException, InterruptedException {
        Browser browser = Browser.require(folder);
        Path workspace = CommandLineRun.exampleWorkspace("first-run", folder);
        assertThat(CommandLineRun.of("run", "--workspace", workspace.toString()).exit())
                .isZero();
        Publications publications = new Publications(workspace.resolve("publications"));
        for (Path page : pages(publications.folder(publications.current().orElseThrow()))) {
            for (int pixels : List.of(DESK, PHONE)) {
                Browser.Width width = browser.width(page, pixels);
                assertThat(width.content())
                        .as("%s at %d pixels", page.getFileName(), pixels)
                        .isLessThanOrEqualTo(width.window());
            }
        }
    }

    private static List<Path> pages(Path publication) throws IOException {
        try (Stream<Path> files = Files.list(publication)) {
            List<Path> all =
                    files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
            return all.stream()
                    .filter(f ->
                            !f.getFileName().toString().startsWith("mechanism-") || f.endsWith("mechanism-osce.html"))
                    .toList();
        }
    }
}
