package org.sentinelle.jobs.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF, page by page, and what it says of itself. Its own language decides, the one given where it names none. */
final class PdfTexts {
    private PdfTexts() {}

    static List<ShownText> of(Path file, String otherwise) throws IOException {
        List<ShownText> texts = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String named = document.getDocumentCatalog().getLanguage();
            String language = named == null || named.isEmpty() ? otherwise : named;
            PDDocumentInformation about = document.getDocumentInformation();
            Stream.of(about.getTitle(), about.getSubject(), about.getKeywords())
                    .filter(text -> text != null)
                    .forEach(text -> texts.add(new ShownText(text, language, "document information")));
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                texts.add(new ShownText(stripper.getText(document), language, "page " + page));
            }
        }
        return texts;
    }
}
