package org.sentinelle.definition.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    @Test
    void the_distance_counts_inserted_deleted_replaced_and_swapped_letters() {
        assertThat(Suggestion.distance("owner", "owners")).isEqualTo(1);
        assertThat(Suggestion.distance("definitoin", "definition")).isEqualTo(1);
        assertThat(Suggestion.distance("GHN", "gha")).isEqualTo(1);
        assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
    }

    @Test
    void of_equally_near_words_that_with_the_longest_common_start_is_meant() {
        assertThat(Suggestion.closest("GHN", List.of("CHN", "GHA", "GIN"))).isEqualTo("GHA");
    }

    @Test
    void nothing_is_suggested_where_nothing_is_near() {
        assertThat(Suggestion.closest("prevention", List.of("outcome", "process")))
                .isNull();
        assertThat(Suggestion.closest("W", List.of("F")))
                .as("one letter for another is no slip")
                .isNull();
        assertThat(Suggestion.or("x", List.of("process"), "Write process.")).isEqualTo("Write process.");
    }
}
