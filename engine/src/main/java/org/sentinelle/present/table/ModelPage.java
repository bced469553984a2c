package org.sentinelle.present.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.present.FontFile;
import org.sentinelle.present.chart.ChartWords;
import org.sentinelle.present.finding.TermNames;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;

/**
 * A page with models side by side, whole in one file: its style and fonts are in it, and it asks for nothing elsewhere.
 *
 * @param name of the table
 * @param charts svg elements that stand below it
 * @param stars whether estimates have stars by their p
 */
public record ModelPage(String name, ModelTable table, List<String> charts, boolean stars) {
    private static final String SHEET = "models.css";

    public ModelPage {
        charts = List.copyOf(charts);
    }

    public String html(ChartWords words) {
        Markup page = new Markup();
        String direction = words.numbers().isRightToLeft() ? "rtl" : "ltr";
        page.raw("<!DOCTYPE html>\n<html lang=\"" + words.numbers().language() + "\" dir=\"" + direction
                        + "\">\n<head>\n")
                .raw("<meta charset=\"utf-8\">\n")
                .raw(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; font-src data:\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", name)
                .raw("<style>\n" + fonts(words) + sheet() + "</style>\n</head>\n<body>\n<main>\n")
                .raw("<h1><bdi>")
                .text(name)
                .raw("</bdi></h1>\n")
                .element("p class=\"label\"", words.text("table.working"));
        table(page, words);
        notes(page, words);
        charts.forEach(chart -> page.raw("<figure>\n").raw(chart).raw("\n</figure>\n"));
        return page.raw("</main>\n</body>\n</html>\n").toString();
    }

    private void table(Markup page, ChartWords words) {
        ModelCells cells = new ModelCells(words, stars);
        page.raw("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .text(words.text("table.caption"))
                .raw("\">\n<table>\n")
                .element("caption", words.text("table.caption"))
                .raw("<thead>\n<tr><td></td>\n");
        for (int m = 0; m < table.models().size(); m++) {
            String number = "(" + words.numbers().text(m + 1) + ")";
            page.raw("<th scope=\"col\"><span class=\"number\">")
                    .text(number)
                    .raw("</span> <bdi>")
                    .text(table.models().get(m).name())
                    .raw("</bdi></th>\n");
        }
        page.raw("</tr>\n");
        heads(page, words);
        page.raw("</thead>\n<tbody>\n");
        table.terms().forEach(row -> term(page, row, cells));
        page.raw("</tbody>\n<tbody class=\"facts\">\n");
        table.facts().forEach(row -> fact(page, row, cells));
        page.raw("</tbody>\n</table>\n</div>\n");
    }

    private void heads(Markup page, ChartWords words) {
        page.raw("<tr>").element("th scope=\"row\"", words.text("table.dependent"));
        table.models().forEach(m -> page.raw("<td><bdi>").text(m.dependent()).raw("</bdi></td>"));
        page.raw("</tr>\n<tr>").element("th scope=\"row\"", words.text("table.method"));
        table.models()
                .forEach(m ->
                        page.element("td", words.text("method." + m.finding().method())));
        page.raw("</tr>\n");
    }

    private void term(Markup page, ModelTable.TermRow row, ModelCells cells) {
        String name = TermNames.isConstant(row.term())
                ? cells.words().text("table.constant")
                : new TermNames(columns()).readable(row.term());
        page.raw("<tr><th scope=\"row\"><bdi>").text(name).raw("</bdi></th>\n");
        for (Estimate estimate : row.estimates()) {
            estimate(page, estimate, cells);
        }
        page.raw("</tr>\n");
    }

    private List<String> columns() {
        return table.models().stream()
                .flatMap(m -> m.columns().stream())
                .distinct()
                .toList();
    }

    private static void estimate(Markup page, @Nullable Estimate estimate, ModelCells cells) {
        Double value = estimate == null ? null : estimate.estimate();
        if (estimate == null || value == null) {
            page.raw("<td></td>");
            return;
        }
        page.raw("<td><bdi dir=\"ltr\" class=\"estimate\">").text(cells.number(value));
        String stars = cells.starsOf(estimate.pValue());
        if (!stars.isEmpty()) {
            page.raw("<sup>").text(stars).raw("</sup>");
        }
        page.raw("</bdi>");
        Double error = estimate.stdError();
        if (error != null) {
            page.raw(" <bdi dir=\"ltr\" class=\"error\">")
                    .text("(" + cells.number(error) + ")")
                    .raw("</bdi>");
        }
        page.raw("</td>\n");
    }

    private static void fact(Markup page, ModelTable.FactRow row, ModelCells cells) {
        page.raw("<tr>").element("th scope=\"row\"", cells.fact(row));
        row.values()
                .forEach(value ->
                        page.raw("<td><bdi>").text(cells.fact(row.key(), value)).raw("</bdi></td>"));
        page.raw("</tr>\n");
    }

    private void notes(Markup page, ChartWords words) {
        List<String> notes = new ArrayList<>();
        notes.add(words.text("table.note"));
        if (stars) {
            notes.add(new ModelCells(words, true).starNote());
        }
        for (int m = 0; m < table.models().size(); m++) {
            if (table.models().get(m).finding() instanceof Finding.Declined declined) {
                notes.add(words.text("table.declined", words.numbers().text(m + 1), declined.reason()));
            }
        }
        notes.forEach(note -> page.element("p class=\"note\"", note));
    }

    /** Those that the page's language needs. */
    private static String fonts(ChartWords words) {
        String fonts = font("Noto Sans", 400, FontFile.LATIN) + font("Noto Sans", 700, FontFile.LATIN_BOLD);
        return words.numbers().isRightToLeft()
                ? fonts
                        + font("Noto Sans Arabic", 400, FontFile.ARABIC)
                        + font("Noto Sans Arabic", 700, FontFile.ARABIC_BOLD)
                : fonts;
    }

    private static String font(String family, int weight, FontFile file) {
        return "@font-face{font-family:\"" + family + "\";font-weight:" + weight + ";src:url(data:font/ttf;base64,"
                + Base64.getEncoder().encodeToString(file.bytes()) + ")}\n";
    }

    private static String sheet() {
        try (java.io.InputStream sheet = ModelPage.class.getResourceAsStream(SHEET)) {
            if (sheet == null) {
                throw new IllegalStateException("The style sheet " + SHEET + " is missing from the program");
            }
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("The style sheet " + SHEET + " cannot be read", e);
        }
    }
}
