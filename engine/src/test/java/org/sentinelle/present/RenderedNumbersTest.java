package org.sentinelle.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.sentinelle.present.RenderedNumbers.Kind;

class RenderedNumbersTest {
    private final RenderedNumbers rendered = new RenderedNumbers();

    @Test
    void every_number_a_style_writes_is_kept_as_programs_write_it() {
        NumberStyle french = NumberStyle.FRENCH.recordedIn(rendered);

        assertThat(french.text(1_204)).isEqualTo("1\u202F204");
        french.text(new BigDecimal("-0.50"));
        french.text(12.34, 1);

        assertThat(rendered.numbers(Kind.DATA)).containsExactly("-0.50", "12.3", "1204");
    }

    @Test
    void what_the_pages_work_out_is_kept_apart() {
        NumberStyle.ENGLISH.recordedIn(rendered).derived().text(7);

        assertThat(rendered.numbers(Kind.DERIVED)).containsExactly("7");
        assertThat(rendered.numbers(Kind.DATA)).isEmpty();
    }

    @Test
    void a_format_given_to_an_axis_tells_of_every_step_it_writes() {
        NumberStyle.ARABIC.recordedIn(rendered).derived().format(1).format(12_000.5);

        assertThat(rendered.numbers(Kind.DERIVED)).containsExactly("12000.5");
    }

    @Test
    void words_without_a_digit_are_not_kept() {
        rendered.text("Member States");
        rendered.text("95% interval");

        assertThat(rendered.texts()).containsExactly("95% interval");
    }
}
