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

/** The examples in the definition files are tests. */
class DefinitionExamplesTest {
    @Test
    void rows_in_give_the_values_that_the_definitions_say() {
        Catalogue catalogue = CatalogueReader.read(List.of(SharedDefinitions.root()));
        assertThat(catalogue.indicators().values())
                .as("every indicator has examples")
                .allMatch(i -> !i.examples().isEmpty());

        assertThat(new ExampleRun(SharedSpark.session())
                        .mismatches(catalogue.indicators().values(), catalogue))
                .isEmpty();
    }

    @Test
    void so_do_the_examples_of_an_example_workspace() {
        Path workspace = Path.of(System.getProperty("sentinelle.root", "..")).resolve("examples/first-run");
        Catalogue catalogue =
                CatalogueReader.read(List.of(SharedDefinitions.root(), DefinitionRoot.ofWorkspace(workspace)));
        assertThat(catalogue.indicators()).containsKey("registered-victims");

        assertThat(new ExampleRun(SharedSpark.session())
                        .mismatches(List.of(catalogue.indicators().get("registered-victims")), catalogue))
                .isEmpty();
    }
}
