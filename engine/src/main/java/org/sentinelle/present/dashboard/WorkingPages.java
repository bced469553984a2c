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
import org.sentinelle.present.NumberStyle;
import org.sentinelle.present.chart.ChartFiles;
import org.sentinelle.present.chart.ChartSpecification;

/** Writes pages of working output, of a register of hypotheses or of an impact design, in each language, with the fonts beside them. */
public final class WorkingPages {
    private static final String TEMPLATES = "org.sentinelle.present.dashboard.templates";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, WorkingPages.class.getClassLoader(), TEMPLATES);

    /** Writes the page where its language lies below a folder; the same input always gives the same text. */
    public void write(RegisterInput input, Path folder) throws IOException {
        RegisterPage page = new RegisterPages(input).page();
        write("register.jte", page, new Place(input.languages(), folder, page.fileName()));
    }

    /** The same of an impact design, with its pictures as files beside it; older pictures that it no longer has are taken away. */
    public void write(ImpactInputs input, Path folder) throws IOException {
        ImpactPage page = new ImpactPages(input).page();
        write("impact.jte", page, new Place(input.languages(), folder, page.fileName()));
        for (String id : ImpactFigures.IDS) {
            ChartSpecification chart = page.pictures()
                    .filter(picture -> picture.id().equals(id))
                    .map(picture -> picture.figure().chart())
                    .findFirst()
                    .orElse(null);
            NumberStyle numbers = page.words().numbers();
            ChartFiles.write(
                    chart,
                    folder.resolve(input.languages().folder()),
                    ImpactPages.pictureName(input.design(), id),
                    numbers);
        }
    }

    private record Place(PageLanguages languages, Path folder, String fileName) {}

    private void write(String template, Object page, Place place) throws IOException {
        Dashboard.writeFonts(place.folder().resolve(PageStyle.ASSETS));
        Path file = place.folder().resolve(place.languages().folder()).resolve(place.fileName());
        Files.createDirectories(file.getParent());
        StringOutput html = new StringOutput();
        PageStyle style = PageStyle.load(place.languages().toRoot());
        templates.render(template, Map.of("page", page, "style", style), html);
        Files.writeString(file, html.toString());
    }

    /** The languages that a page is written in, one of them first. */
    public static List<String> languages(String first, List<String> all) {
        return Stream.concat(Stream.of(first), all.stream().filter(tag -> !tag.equals(first)))
                .toList();
    }
}
