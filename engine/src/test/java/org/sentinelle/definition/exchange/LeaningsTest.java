package org.sentinelle.definition.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeaningsTest {
    private static List<String> leanings(Holdings holdings, String path) {
        return new Leanings(holdings)
                .closure(Set.of(ItemId.of(path).orElseThrow())).stream()
                        .map(ItemId::text)
                        .toList();
    }

    @Test
    void a_concordance_leans_on_both_lists_and_on_the_areas_that_it_names() {
        assertThat(leanings(Shipped.holdings(), Shipped.CONCORDANCE))
                .containsExactly("codes/age", "codes/age-five-year");
        String path = "definitions/codes/concordances/ours.yaml";
        String named = Shipped.text(Shipped.CONCORDANCE)
                .replace("id: five-year-bands-to-minors-and-adults", "id: ours")
                .replace("to: [_U]}", "to: [_U], areas: [GHA]}");
        assertThat(leanings(Shipped.holdings(Shipped.file(path, named)), path))
                .containsExactly("areas/areas", "codes/age", "codes/age-five-year");
    }

    @Test
    void a_standard_population_leans_on_its_lists() {
        assertThat(leanings(Shipped.holdings(), Shipped.STANDARD)).containsExactly("codes/age");
    }
}
