package org.sentinelle.present.dashboard;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the page of an impact design, in each language, with the fonts beside it. */
public final class ImpactReport {
    private static final String TEMPLATES = "org.sentinelle.present.dashboard.templates";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, ImpactReport.class.getClassLoader(), TEMPLATES);

    /** The page as HTML; the same input always gives the same text. */
    public String page(ImpactInputs input) {
        StringOutput html = new StringOutput();
        PageStyle style = PageStyle.load(input.languages().toRoot());
        templates.render("impact.jte", Map.of("page", new ImpactPages(input).page(), "style", style), html);
        return html.toString();
    }

    /** Writes the page where its language lies below a folder; gives its path there. */
    public String write(ImpactInputs input, Path folder) throws IOException {
        Dashboard.writeFonts(folder.resolve(PageStyle.ASSETS));
        Path place = folder.resolve(input.languages().folder());
        Files.createDirectories(place);
        Path file = place.resolve(ImpactPages.fileName(input.design()));
        Files.writeString(file, page(input));
        return file.toString();
    }
}
