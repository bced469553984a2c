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
import java.util.regex.Pattern;

/** Writes a dashboard as HTML files that need nothing but each other. */
public final class Dashboard {
    private static final String TEMPLATES = "org.sentinelle.present.dashboard.templates";
    private static final Pattern FILE_NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}\\.html");

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Dashboard.class.getClassLoader(), TEMPLATES);
    private final PageStyle style = PageStyle.load();

    /** The pages by file name; the same model always gives the same text. */
    public SortedMap<String, String> pages(DashboardModel model) {
        SortedMap<String, String> pages = new TreeMap<>();
        pages.put("index.html", render("overview.jte", Map.of("model", model, "style", style)));
        for (MechanismPage page : model.mechanisms()) {
            String name = page.fileName();
            if (!FILE_NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "Mechanism id '" + page.id() + "' cannot name a file; use small letters, digits and hyphens");
            }
            pages.put(name, render("mechanism.jte", Map.of("model", model, "page", page, "style", style)));
        }
        pages.put("data-quality.html", render("quality.jte", Map.of("model", model, "style", style)));
        return Collections.unmodifiableSortedMap(pages);
    }

    /** Writes the pages into a folder, which is made if need be, as UTF-8. */
    public void write(DashboardModel model, Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> page : pages(model).entrySet()) {
                Files.writeString(folder.resolve(page.getKey()), page.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The dashboard could not be written to " + folder, e);
        }
    }

    private String render(String template, Map<String, Object> parameters) {
        StringOutput html = new StringOutput();
        templates.render(template, parameters, html);
        return html.toString();
    }
}
