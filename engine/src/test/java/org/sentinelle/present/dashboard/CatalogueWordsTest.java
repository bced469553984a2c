package org.sentinelle.present.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelle.definition.CatalogueReader;
import org.sentinelle.definition.SharedDefinitions;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.Indicator;

/** What the shared definitions name by a code has words in every language of the pages. */
class CatalogueWordsTest {
    private static final Catalogue CATALOGUE = CatalogueReader.read(List.of(SharedDefinitions.root()));

    @Test
    void every_unit_is_in_the_list_of_units_with_a_name_in_each_language() {
        CodeList units = CATALOGUE.codeLists().get("unit");
        assertThat(CATALOGUE.indicators().values())
                .allSatisfy(i -> assertThat(units.codes())
                        .as("unit '%s' of %s", i.unit(), i.id())
                        .anyMatch(c ->
                                c.id().equals(i.unit()) || c.name().english().equals(i.unit())));
        assertThat(units.codes())
                .allSatisfy(c -> assertThat(c.name().byLanguage()).as(c.id()).containsOnlyKeys("en", "fr", "ar"));
    }

    @Test
    void every_pillar_has_words() {
        for (String language : List.of("en", "fr", "ar")) {
            assertThat(CATALOGUE.indicators().values())
                    .extracting(Indicator::pillar)
                    .allMatch(pillar -> Wording.in(language).knows("pillar." + pillar));
        }
    }

    @Test
    void every_mechanism_has_a_short_name_in_each_language() {
        for (String language : List.of("en", "fr", "ar")) {
            assertThat(CATALOGUE.groups().values())
                    .filteredOn(g -> g.kind() == org.sentinelle.model.AreaGroup.Kind.MECHANISM)
                    .allMatch(g -> Wording.in(language).knows("short-name." + g.id()));
        }
    }
}
