package org.sentinelle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2010, 2010-01-01, 2010-12-31",
        "2010-S1, 2010-01-01, 2010-06-30",
        "2010-S2, 2010-07-01, 2010-12-31",
        "2010-Q3, 2010-07-01, 2010-09-30",
        "2012-02, 2012-02-01, 2012-02-29",
        "2010-03-01/2011-02-28, 2010-03-01, 2011-02-28"
    })
    void a_written_period_is_read_and_written_back(String written, LocalDate start, LocalDate end) {
        Period period = Period.parse(written);
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period.label()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "2010-13", "2010-Q5", "2010-S3", "2010/2011", "2011-02-28/2010-03-01", "mmx"})
    void anything_else_is_refused(String written) {
        assertThatThrownBy(() -> Period.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
