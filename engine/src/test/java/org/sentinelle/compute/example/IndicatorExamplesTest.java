package org.sentinelle.compute.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelle.SharedSpark;
import org.sentinelle.definition.CatalogueReader;
import org.sentinelle.definition.DefinitionRoot;
import org.sentinelle.definition.SharedDefinitions;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Indicator;

/** One definition for everything that a definition can say; its examples say what must come out. */
class IndicatorExamplesTest {
    @Test
    void every_kind_of_definition_gives_what_its_examples_say() {
        Path workspace = Path.of(System.getProperty("sentinelle.root", "..")).resolve("examples/indicators");
        Catalogue catalogue =
                CatalogueReader.read(List.of(SharedDefinitions.root(), DefinitionRoot.ofWorkspace(workspace)));
        List<Indicator> examples = catalogue.indicators().values().stream()
                .filter(indicator -> indicator.id().startsWith("example-"))
                .toList();

        assertThat(examples).hasSizeGreaterThan(40).allMatch(i -> !i.examples().isEmpty());
        assertThat(new ExampleRun(SharedSpark.session()).mismatches(examples, catalogue))
                .isEmpty();
    }
}
