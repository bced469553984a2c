package org.sentinelle.present.dashboard;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the page of a register of hypotheses, in each language, with the fonts beside it. */
public final class RegisterReport {
    private static final String TEMPLATES = "org.sentinelle.present.dashboard.templates";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, RegisterReport.class.getClassLoader(), TEMPLATES);

    /** The page as HTML; the same input always gives the same text. */
    public String page(RegisterInput input) {
        StringOutput html = new StringOutput();
        PageStyle style = PageStyle.load(input.languages().toRoot());
        templates.render("register.jte", Map.of("page", new RegisterPages(input).page(), "style", style), html);
        return html.toString();
    }

    /** Writes the page where its language lies below a folder; gives its path there. */
    public String write(RegisterInput input, Path folder) throws IOException {
        Dashboard.writeFonts(folder.resolve(PageStyle.ASSETS));
        Path place = folder.resolve(input.languages().folder());
        Files.createDirectories(place);
        Path file = place.resolve(RegisterPages.fileName(input.register()));
        Files.writeString(file, page(input));
        return file.toString();
    }

    /** The languages that a page is written in, one of them first. */
    public static List<String> languages(String first, List<String> all) {
        return Stream.concat(Stream.of(first), all.stream().filter(tag -> !tag.equals(first)))
                .toList();
    }
}
