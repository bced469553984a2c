package org.sentinelle.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Membership;
import org.sentinelle.model.Period;
import org.sentinelle.model.Plan;

class PackagedDefinitionsTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("sentinelle.root", ".."), "examples");

    @Test
    void the_shared_definitions_have_no_problems() {
        assertThat(MiniRoot.problems(List.of(SharedDefinitions.root()))).isEmpty();
        assertThat(CatalogueReader.read(List.of(SharedDefinitions.root())).indicators())
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void the_example_workspaces_have_no_problems() throws Exception {
        List<Path> workspaces = new ArrayList<>();
        try (Stream<Path> files = Files.find(EXAMPLES, 3, (file, a) -> file.endsWith(WorkspaceReader.FILE_NAME))) {
            files.map(Path::getParent).sorted().forEach(workspaces::add);
        }
        assertThat(workspaces).isNotEmpty();
        for (Path workspace : workspaces) {
            List<DefinitionRoot> roots = List.of(SharedDefinitions.root(), DefinitionRoot.ofWorkspace(workspace));
            WorkspaceReader.read(workspace, CatalogueReader.read(roots));
        }
    }

    /** Membership counts at the end of 2012, as the bodies' own records give them. */
    @Test
    void the_nine_mechanisms_have_their_members_of_2012() {
        Catalogue catalogue = CatalogueReader.read(List.of(SharedDefinitions.root()));
        assertThat(members(catalogue, "au")).hasSize(54).contains("SSD").doesNotContain("MAR");
        assertThat(members(catalogue, "ecowas")).hasSize(15);
        assertThat(members(catalogue, "eccas")).hasSize(10).doesNotContain("RWA");
        assertThat(members(catalogue, "coe")).hasSize(37);
        assertThat(members(catalogue, "eu")).hasSize(27).contains("GBR").doesNotContain("HRV");
        assertThat(members(catalogue, "las")).hasSize(22);
        assertThat(members(catalogue, "oas")).hasSize(35);
        assertThat(members(catalogue, "osce")).hasSize(57);
        assertThat(members(catalogue, "commit")).hasSize(6);
    }

    @Test
    void every_mechanism_has_a_plan_in_three_languages() {
        Catalogue catalogue = CatalogueReader.read(List.of(SharedDefinitions.root()));
        assertThat(catalogue.plans().values())
                .extracting(Plan::mechanism)
                .contains("au", "ecowas", "eccas", "coe", "eu", "las", "oas", "osce", "commit");
        assertThat(catalogue.plans().values()).allSatisfy(plan -> {
            assertThat(plan.pillars()).as(plan.id()).hasSizeGreaterThan(3);
            assertThat(texts(plan))
                    .as(plan.id())
                    .allSatisfy(text -> assertThat(text.byLanguage()).containsOnlyKeys("en", "fr", "ar"));
        });
    }

    /** No numeric target of any mechanism is known to us. */
    @Test
    void every_target_is_called_illustrative() {
        assertThat(CatalogueReader.read(List.of(SharedDefinitions.root()))
                        .plans()
                        .values())
                .flatExtracting(Plan::targets)
                .isNotEmpty()
                .allMatch(Plan.Target::illustrative);
    }

    private static List<LocalisedText> texts(Plan plan) {
        List<LocalisedText> texts = new ArrayList<>(List.of(plan.name()));
        for (Plan.Pillar pillar : plan.pillars()) {
            texts.add(pillar.name());
            pillar.objectives().forEach(objective -> texts.add(objective.text()));
        }
        return texts;
    }

    @Test
    void norway_stays_norway() {
        Catalogue catalogue = CatalogueReader.read(List.of(SharedDefinitions.root()));
        assertThat(catalogue.areas().get("NOR").name().in("fr")).isEqualTo("Norvège");
        assertThat(members(catalogue, "osce")).contains("NOR");
    }

    private static List<String> members(Catalogue catalogue, String group) {
        return catalogue.groups().get(group).membersAt(Period.year(2012)).stream()
                .map(Membership::area)
                .toList();
    }
}
