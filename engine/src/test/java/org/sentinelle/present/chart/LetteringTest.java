package org.sentinelle.present.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import org.junit.jupiter.api.Test;
import org.sentinelle.present.NumberStyle;

/** Widths in font units as fontTools 4.38 sums the advances in the bundled files' hmtx tables. */
class LetteringTest {
    @Test
    void a_width_is_the_sum_of_the_fonts_own_advances() {
        assertThat(Lettering.width("Victims", 1000)).isCloseTo(3371, within(0.01));
        assertThat(Lettering.width("2022", 12)).isCloseTo(4 * 572 * 12 / 1000.0, within(1e-3));
    }

    @Test
    void letters_of_arabic_are_measured_joined() {
        double joined = Lettering.width("ضحايا", 1000);
        double apart = "ضحايا"
                .chars()
                .mapToDouble(c -> Lettering.width(Character.toString(c), 1000))
                .sum();
        assertThat(joined).isLessThan(apart).isPositive();
    }

    @Test
    void marks_of_direction_take_no_room() {
        assertThat(Lettering.width("\u2067ضحايا\u2069", 12)).isEqualTo(Lettering.width("ضحايا", 12));
    }

    @Test
    void a_text_of_two_scripts_is_as_wide_as_its_runs() {
        assertThat(Lettering.width("2022 ضحايا", 12))
                .isCloseTo(Lettering.width("2022 ", 12) + Lettering.width("ضحايا", 12), within(1e-9));
    }

    @Test
    void no_font_of_the_machine_is_measured() {
        assertThatThrownBy(() -> new LetteringMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 12)))
                .hasMessageContaining("which another machine may not have");
    }

    @Test
    void a_chart_names_the_fonts_once_and_sets_arabic_off() {
        String svg = Charts.svg(ChartFixtures.strip("الضحايا المكتشفون (9)"), ChartSize.WIDE, NumberStyle.ARABIC);
        assertThat(svg.split("font-family", -1)).hasSize(2);
        assertThat(svg).contains("font-family=\"Noto Sans, Noto Sans Arabic, sans-serif\"", "\u2067الضحايا");
    }

    @Test
    void a_text_too_long_for_its_place_ends_in_an_ellipsis() {
        Font font = Lettering.font(12);
        String cut = Lettering.cut("Detected victims of trafficking", font, 80);
        assertThat(cut).startsWith("Detected").endsWith("\u2026");
        assertThat(Lettering.width(cut, 12)).isLessThanOrEqualTo(80);
        assertThat(Lettering.cut("Short", font, 80)).isEqualTo("Short");
    }

    @Test
    void lines_part_between_words_and_a_word_too_wide_is_cut() {
        Font font = Lettering.font(12);
        assertThat(Lettering.lines("95% confidence interval of the break", font, 120))
                .hasSize(2)
                .allSatisfy(line -> assertThat(Lettering.width(line, 12)).isLessThanOrEqualTo(120));
        assertThat(Lettering.lines("Uninterruptedlylongword", font, 50)).hasSize(1);
    }
}
