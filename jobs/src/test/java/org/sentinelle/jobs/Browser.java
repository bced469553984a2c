package org.sentinelle.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Headless Chromium, where it is installed: opens pages as a person would and measures what is seen. */
final class Browser {
    private static final Pattern MEASURED = Pattern.compile("data-scroll=\"(\\d+)\" data-width=\"(\\d+)\"");

    private final Path program;
    private final Path scratch;

    /** How wide a page's content is, and how wide its window; more content than window has to be scrolled sideways. */
    record Width(int content, int window) {}

    private Browser(Path program, Path scratch) {
        this.program = program;
        this.scratch = scratch;
    }

    /** The installed one; the test is skipped without it, or fails where skipping is forbidden (as in CI). */
    static Browser require(Path scratch) {
        for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
            for (String folder : System.getenv("PATH").split(":")) {
                Path program = Path.of(folder, name);
                if (Files.isExecutable(program)) {
                    return new Browser(program, scratch);
                }
            }
        }
        if (Boolean.parseBoolean(System.getenv("SENTINELLE_NO_SKIP"))) {
            throw new AssertionError("needs Chromium, and skipping is forbidden here");
        }
        Assumptions.abort("needs Chromium");
        throw new IllegalStateException();
    }

    /** Opens the page in a frame of the given width, as on a phone or a desk, and measures it. */
    Width width(Path page, int pixels) throws IOException, InterruptedException {
        Path frame = scratch.resolve("frame-" + pixels + ".html");
        Files.writeString(frame, """
                <!doctype html><body style="margin:0"><iframe id="f" src="%s" width="%d" height="900" style="border:0"></iframe>
                <script>document.getElementById('f').onload = e => {
                  const d = e.target.contentDocument.documentElement;
                  document.body.dataset.scroll = d.scrollWidth; document.body.dataset.width = d.clientWidth; };
                </script></body>
                """.formatted(page.toUri(), pixels));
        String dom = run(List.of(
                "--allow-file-access-from-files",
                "--virtual-time-budget=5000",
                "--dump-dom",
                frame.toUri().toString()));
        Matcher measured = MEASURED.matcher(dom);
        if (!measured.find()) {
            throw new AssertionError("The page was not opened: " + page.getFileName());
        }
        return new Width(Integer.parseInt(measured.group(1)), Integer.parseInt(measured.group(2)));
    }

    /** A picture of the page. */
    void picture(Path page, int width, int height, Path png) throws IOException, InterruptedException {
        run(List.of(
                "--screenshot=" + png,
                "--window-size=" + width + "," + height,
                "--hide-scrollbars",
                page.toUri().toString()));
    }

    private String run(List<String> arguments) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory(scratch, "profile");
        Path output = Files.createTempFile(scratch, "browser", ".out");
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Chromium did not end within 90 seconds");
        }
        try (Stream<String> lines = Files.lines(output)) {
            return String.join("\n", lines.toList());
        }
    }
}
