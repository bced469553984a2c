package org.sentinelle.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EtsModelTest {
    @Test
    void there_are_eighteen_and_each_is_found_by_its_name() {
        assertThat(EtsModel.all())
                .hasSize(18)
                .allSatisfy(model -> assertThat(EtsModel.of(model.name())).isEqualTo(model));
        assertThat(EtsModel.of("MAdM").isDamped()).isTrue();
    }

    @Test
    void a_name_that_is_none_is_refused() {
        assertThatThrownBy(() -> EtsModel.of("MMM"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MMM");
    }

    @Test
    void counts_smoothing_parameters_and_initial_states() {
        assertThat(EtsModel.of("ANN").parameters(1)).isEqualTo(2);
        assertThat(EtsModel.of("AAdN").parameters(1)).isEqualTo(5);
        assertThat(EtsModel.of("MAM").parameters(12)).as("3 + 2 + 11").isEqualTo(16);
    }

    @Test
    void an_additive_error_with_a_multiplied_season_is_unstable() {
        assertThat(EtsModel.all().stream().filter(EtsModel::isUnstable).map(EtsModel::name))
                .containsExactly("ANM", "AAM", "AAdM");
    }
}
