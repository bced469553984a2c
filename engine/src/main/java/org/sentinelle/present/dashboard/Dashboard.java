package org.sentinelle.present.dashboard;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.sentinelle.present.FontFile;

/** Writes a dashboard as HTML files that need nothing but each other and the fonts beside them. */
public final class Dashboard {
    private static final String TEMPLATES = "org.sentinelle.present.dashboard.templates";
    private static final Pattern FILE_NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,120}\\.html");

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Dashboard.class.getClassLoader(), TEMPLATES);

    /** The pages of one language by file name; the same model always gives the same text. */
    public SortedMap<String, String> pages(DashboardModel model) {
        SortedMap<String, String> pages = new TreeMap<>();
        render(model, pages::put);
        return Collections.unmodifiableSortedMap(pages);
    }

    /**
     * Writes the pages of one language into its folder of a publication, and the fonts beside them; folders are made if need
     * be, pages are UTF-8.
     */
    public void write(DashboardModel model, Path publication) {
        Path folder = publication.resolve(model.languages().folder());
        try {
            Files.createDirectories(folder);
            writeFonts(publication.resolve(PageStyle.ASSETS));
        } catch (IOException e) {
            throw failure(publication, e);
        }
        render(model, (name, page) -> {
            try {
                Files.writeString(folder.resolve(name), page);
            } catch (IOException e) {
                throw failure(publication, e);
            }
        });
    }

    private static UncheckedIOException failure(Path publication, IOException cause) {
        return new UncheckedIOException("The dashboard could not be written to " + publication, cause);
    }

    static void writeFonts(Path assets) throws IOException {
        Files.createDirectories(assets);
        for (FontFile font : FontFile.values()) {
            Files.write(assets.resolve(font.fileName()), font.bytes());
        }
        Files.write(assets.resolve(FontFile.LICENCE), FontFile.licence());
    }

    /** Hands on one page after the other, so that only one is held at a time. */
    private void render(DashboardModel model, BiConsumer<String, String> pages) {
        PageStyle style = PageStyle.load(model.languages().toRoot());
        pages.accept("index.html", render("overview.jte", Map.of("model", model, "style", style)));
        for (MechanismPage page : model.mechanisms()) {
            Map<String, Object> parameters = Map.of("model", model, "page", page, "style", style);
            pages.accept(checked(page.fileName()), render("mechanism.jte", parameters));
            for (PillarPage pillar : page.pillars()) {
                if (pillar.hasDetails()) {
                    Map<String, Object> details =
                            Map.of("model", model, "mechanism", page, "page", pillar, "style", style);
                    pages.accept(checked(pillar.fileName()), render("pillar.jte", details));
                }
            }
        }
        pages.accept("data-quality.html", render("quality.jte", Map.of("model", model, "style", style)));
    }

    private static String checked(String fileName) {
        if (!FILE_NAME.matcher(fileName).matches()) {
            throw new IllegalArgumentException("'" + fileName
                    + "' cannot name a file; ids of mechanisms and pillars have small letters, digits and hyphens");
        }
        return fileName;
    }

    private String render(String template, Map<String, Object> parameters) {
        StringOutput html = new StringOutput();
        templates.render(template, parameters, html);
        return html.toString();
    }
}
