package org.sentinelle.protect.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A four-way table with regions and a hierarchy of forms, as large as those that are published. */
class LargeTableTest {
    @Test
    @Tag("scale")
    void a_table_of_three_thousand_cells_is_audited_within_a_minute() {
        LargeTable table = new LargeTable(1);
        assertThat(table.size()).isEqualTo(3312);
        assertThat(table.small()).isBetween(150, 220);
        AuditReport report = assertTimeout(
                Duration.ofMinutes(1), () -> Audit.of(List.of(table.release(-1).release()), List.of()));
        assertThat(report.counts()).isEqualTo(3312);
        assertThat(report.contradictions()).isEmpty();
        assertThat(report.findings()).isEmpty();
    }

    @Test
    @Tag("scale")
    void one_small_cell_put_back_into_it_is_found() {
        LargeTable table = new LargeTable(2);
        AuditReport report = Audit.of(List.of(table.release(table.firstSmall()).release()), List.of());
        assertThat(report.findings()).anyMatch(finding -> finding.low() == finding.high());
    }
}
