package org.sentinelle.present.descent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.DatasetSchema;
import org.sentinelle.model.Indicator;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Overlay;
import org.sentinelle.model.SourceMapping;
import org.sentinelle.result.Descent.DatasetUse;
import org.sentinelle.result.Descent.DefinitionUse;
import org.sentinelle.result.Descent.FileUse;
import org.sentinelle.result.Descent.Kind;
import org.sentinelle.result.Provenance;
import org.sentinelle.result.RowLedger;

/** The definitions that a run used, beside what the workspace has under the same names today. */
final class UsedDefinitions {
    private static final String VERSION = " v";

    private final Catalogue catalogue;
    private final PublishedRun run;

    UsedDefinitions(Catalogue catalogue, PublishedRun run) {
        this.catalogue = catalogue;
        this.run = run;
    }

    /** The indicators' definitions in their order, each followed by the overlays that adapt it. */
    List<DefinitionUse> of(List<String> indicators) {
        List<DefinitionUse> used = new ArrayList<>();
        for (String id : indicators) {
            used.add(indicator(id));
            catalogue.overlays().values().stream()
                    .filter(overlay -> overlay.indicator().equals(id))
                    .forEach(overlay -> used.add(overlay(overlay)));
        }
        return used;
    }

    private DefinitionUse indicator(String id) {
        Indicator now = catalogue.indicators().get(id);
        String written = run.provenance().definitions().keySet().stream()
                .filter(key -> key.startsWith(id + VERSION))
                .findFirst()
                .orElse(null);
        return new DefinitionUse(
                Kind.INDICATOR,
                id,
                written == null ? null : written.substring(id.length() + VERSION.length()),
                now == null ? LocalisedText.english(id) : now.name(),
                now == null ? List.of() : now.owners(),
                written == null ? null : run.provenance().hashOf(written),
                now == null ? null : now.hash());
    }

    private DefinitionUse overlay(Overlay overlay) {
        return new DefinitionUse(
                Kind.OVERLAY,
                overlay.id(),
                null,
                overlay.reason(),
                List.of(overlay.mechanism()),
                run.provenance().hashOf("overlay " + overlay.id()),
                overlay.hash());
    }

    /** The datasets that the indicators read, each once, with the files that fed them in the run. */
    List<DatasetUse> datasets(List<String> indicators) {
        return indicators.stream()
                .flatMap(id -> Stream.ofNullable(catalogue.indicators().get(id)))
                .flatMap(indicator -> catalogue.datasetsOf(indicator).stream())
                .distinct()
                .map(this::dataset)
                .toList();
    }

    private DatasetUse dataset(String id) {
        DatasetSchema schema = catalogue.datasets().get(id);
        List<FileUse> files = run.provenance().inputs().stream()
                .filter(input -> id.equals(fed(input)))
                .sorted(Comparator.comparing(Provenance.Input::source))
                .map(this::file)
                .toList();
        boolean withheld = files.stream().anyMatch(file -> file.file().rows() == null);
        return new DatasetUse(
                id,
                schema == null ? LocalisedText.english(id) : schema.name(),
                withheld || Tracing.isConfidential(catalogue, id),
                files);
    }

    /** The dataset that the file fed, as the run says or, where it does not, as the mapping does today. */
    private @Nullable String fed(Provenance.Input input) {
        SourceMapping mapping = catalogue.sources().get(input.source());
        return input.dataset() != null ? input.dataset() : mapping == null ? null : mapping.dataset();
    }

    private FileUse file(Provenance.Input input) {
        Map<String, SourceMapping> sources = catalogue.sources();
        SourceMapping now = sources.get(input.source());
        DefinitionUse mapping = new DefinitionUse(
                Kind.SOURCE,
                input.source(),
                null,
                now == null ? LocalisedText.english(input.source()) : now.name(),
                List.of(),
                run.provenance().hashOf("source " + input.source()),
                now == null ? null : now.hash());
        return new FileUse(input, mapping, now == null ? null : now.publisher(), account(input));
    }

    /** What became of the file's rows; a confidential file's are in no ledger of a publication, and are not taken from one. */
    private @Nullable RowLedger account(Provenance.Input input) {
        if (input.rows() == null) {
            return null;
        }
        return run.ledgers().stream()
                .filter(ledger ->
                        ledger.source().equals(input.source()) && Objects.equals(ledger.sha256(), input.sha256()))
                .findFirst()
                .orElse(null);
    }
}
