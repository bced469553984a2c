package org.sentinelle.harmonise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.harmonise.ForeignRows.ForeignRow;
import org.sentinelle.result.UnusableInput;

class XlsxRowsTest {
    @TempDir
    Path folder;

    private Path workbook(Consumer<Worksheet> fill) throws IOException {
        Path file = folder.resolve("figures.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("Figures"));
            workbook.newWorksheet("Notes").value(0, 0, "not read");
        }
        return file;
    }

    private static List<ForeignRow> rows(XlsxRows rows) {
        List<ForeignRow> all = new ArrayList<>();
        for (ForeignRow row = rows.next(); row != null; row = rows.next()) {
            all.add(row);
        }
        return all;
    }

    @Test
    void cells_become_the_text_they_would_have_in_a_csv_file() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, " state ");
            sheet.value(0, 1, "count");
            sheet.value(0, 2, "received");
            sheet.value(1, 0, "GHA");
            sheet.value(1, 1, 1_234_567);
            sheet.value(1, 2, LocalDate.of(2012, 1, 15));
            sheet.style(1, 2).format("yyyy-MM-dd").set();
            sheet.value(2, 0, "Côte d'Ivoire");
            sheet.value(2, 1, "<5");
            sheet.value(3, 1, 17.5);
            sheet.value(3, 2, true);
        });
        try (XlsxRows rows = new XlsxRows(file)) {
            assertThat(rows.header()).containsExactly("state", "count", "received");
            assertThat(rows(rows))
                    .containsExactly(
                            new ForeignRow(2, List.of("GHA", "1234567", "2012-01-15")),
                            new ForeignRow(3, List.of("Côte d'Ivoire", "<5", "")),
                            new ForeignRow(4, List.of("", "17.5", "true")));
        }
    }

    @Test
    void empty_rows_are_no_rows_and_the_line_is_the_one_the_spreadsheet_shows() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(2, 0, "state");
            sheet.value(2, 1, "count");
            sheet.value(5, 0, "TGO");
            sheet.value(9, 1, "  ");
        });
        try (XlsxRows rows = new XlsxRows(file)) {
            assertThat(rows.header()).containsExactly("state", "count");
            assertThat(rows(rows)).containsExactly(new ForeignRow(6, List.of("TGO", "")));
        }
    }

    @Test
    void a_cell_beyond_the_columns_is_kept_so_that_the_row_is_set_aside() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "state");
            sheet.value(1, 0, "TGO");
            sheet.value(1, 2, "a remark");
        });
        try (XlsxRows rows = new XlsxRows(file)) {
            assertThat(rows(rows)).containsExactly(new ForeignRow(2, List.of("TGO", "", "a remark")));
        }
    }

    @Test
    void what_is_no_workbook_is_refused_in_words() throws IOException {
        Path text = Files.writeString(folder.resolve("text.xlsx"), "state,count\n");
        assertThatThrownBy(() -> new XlsxRows(text))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("save it again");
        Path old = Files.write(folder.resolve("old.xlsx"), new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0
        });
        assertThatThrownBy(() -> new XlsxRows(old))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("password");
    }

    @Test
    void a_truncated_workbook_is_refused() throws IOException {
        Path file = workbook(sheet -> sheet.value(0, 0, "state"));
        byte[] bytes = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> new XlsxRows(cut)).isInstanceOf(UnusableInput.class);
    }
}
