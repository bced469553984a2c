package org.sentinelle.jobs.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sentinelle.protect.audit.AuditedRelease;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Problem;
import org.sentinelle.result.TableStructure;
import org.sentinelle.result.TableStructure.Part;
import org.sentinelle.result.UnusableInput;
import org.sentinelle.store.Manifest;
import org.sentinelle.store.StructureFile;

/** Everything that the files of one publication say of confidential counts, in whatever form. */
public final class PublicationBytes {
    private static final String TABLE = "tables/observations";

    private final Path folder;
    private final Forms forms;
    private final Agreement agreement = new Agreement();
    private final List<AuditedRelease.Order> orders = new ArrayList<>();
    private final List<String> files = new ArrayList<>();

    private PublicationBytes(String name, Path folder) {
        this.folder = folder;
        this.forms = new Forms(name, folder);
    }

    /**
     * What was read.
     *
     * @param differences where the files do not say the same, and where a hidden number is not hidden
     * @param files those that numbers were read from
     */
    public record Read(AuditedRelease release, List<String> differences, List<String> files) {
        public Read {
            differences = List.copyOf(differences);
            files = List.copyOf(files);
        }
    }

    /**
     * Reads the publication in a folder once all its files are found to be what its manifest lists; throws {@link UnusableInput}
     * where one is missing, was changed, or cannot be read.
     */
    public static Read read(Path folder) throws IOException {
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        verify(folder, name);
        return new PublicationBytes(name, folder).read(name);
    }

    private static void verify(Path folder, String name) throws IOException {
        try {
            Manifest.verify(folder);
        } catch (IOException e) {
            throw unusable(name + "/" + Manifest.FILE, "This is no manifest, or a file that it lists cannot be read.");
        }
    }

    private Read read(String name) throws IOException {
        readTables(name);
        for (Path page : forms.files(".html")) {
            PageData data = forms.page(page);
            add(page, data.rows(), false);
            orders.addAll(data.orders());
        }
        TableStructure structure = structure(name);
        Set<String> confidential =
                structure.parts().stream().map(Part::indicator).collect(Collectors.toSet());
        return new Read(
                new AuditedRelease(name, structure, agreement.numbers(confidential), orders),
                agreement.differences(confidential),
                files);
    }

    private void readTables(String name) throws IOException {
        Path csv = folder.resolve(TABLE + ".csv");
        Path parquet = folder.resolve(TABLE + ".parquet");
        if (!Files.isRegularFile(csv) && !Files.isRegularFile(parquet)) {
            throw unusable(name + "/" + TABLE + ".csv", "The publication has no table of observations.");
        }
        if (Files.isRegularFile(csv)) {
            add(csv, forms.csv(csv), true);
        }
        if (Files.isRegularFile(parquet)) {
            add(parquet, forms.parquet(parquet), true);
        }
        for (Path workbook : forms.files(".xlsx")) {
            add(workbook, forms.xlsx(workbook), false);
        }
    }

    private void add(Path file, List<ShownRow> rows, boolean whole) {
        if (whole || !rows.isEmpty()) {
            files.add(forms.relative(file));
            agreement.add(forms.relative(file), rows, whole);
        }
    }

    /** A publication without a structure that hides nothing has nothing confidential in it. */
    private TableStructure structure(String name) {
        if (Files.isRegularFile(folder.resolve(StructureFile.FILE))) {
            return StructureFile.read(folder);
        }
        if (agreement.anyWith(ObsStatus.Q)) {
            throw unusable(
                    name + "/" + StructureFile.FILE,
                    "The publication hides numbers, and does not say how they hang together.");
        }
        return new TableStructure(List.of(), List.of());
    }

    private static UnusableInput unusable(String file, String what) {
        return new UnusableInput(List.of(new Problem(
                file, 0, what, "Copy the publication again; if it is as it was published, publish it again.")));
    }
}
