package org.sentinelle.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelle.protect.finding.CountsOfStates.TEN;
import static org.sentinelle.protect.finding.CountsOfStates.stating;
import static org.sentinelle.protect.finding.CountsOfStates.told;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelle.protect.FindingRelease;
import org.sentinelle.protect.Released;
import org.sentinelle.protect.finding.CountedTable;
import org.sentinelle.result.Confidential;
import org.sentinelle.result.Estimate;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Ledger;
import org.sentinelle.result.Ledger.Told;
import org.sentinelle.result.Table;

/** What methods of the catalogue tell of one hidden count, the other counts and all margins being known. */
class ConfidentialAnalysisTest {
    private static final FindingRelease RELEASE = new FindingRelease(TEN);
    private static final int FEWEST = 10;

    /** The count of the last row is hidden; all others are stated. */
    private record Study(String method, List<String> columns, LongFunction<List<List<Object>>> rows) {
        ConfidentialAnalysis analysis() {
            Map<String, List<String>> roles = new HashMap<>();
            columns.forEach(column -> roles.put(column, List.of(column)));
            return new ConfidentialAnalysis(
                    Methods.find(method).orElseThrow(), new AnalysisRequest("study.yaml", roles, Map.of(), Map.of()));
        }

        CountedTable counted(long hidden) {
            List<Table.Column> headers = columns.stream()
                    .map(name -> new Table.Column(name, Table.Type.TEXT, "A column"))
                    .toList();
            List<List<@Nullable Object>> cells = new ArrayList<>();
            List<List<Told>> behind = new ArrayList<>();
            for (List<Object> row : rows.apply(hidden)) {
                behind.add(List.of(count(cells.size())));
                cells.add(new ArrayList<>(row));
            }
            return new CountedTable(
                    new Table("counts", headers, cells), Set.of("label", "time", "score", "exposure"), behind);
        }

        Ledger allButTheHidden() {
            int rowCount = rows.apply(5).size();
            return stating(LongStream.range(0, rowCount - 1)
                    .mapToObj(row -> count((int) row))
                    .toArray(Told[]::new));
        }

        Ledger all() {
            return stating(LongStream.range(0, rows.apply(5).size())
                    .mapToObj(row -> count((int) row))
                    .toArray(Told[]::new));
        }

        private static Told count(int row) {
            return told("KEN", 2000 + row);
        }

        Finding naive(long hidden) {
            return analysis().ofReleased(released(counted(hidden), all())).get();
        }

        Finding released(long hidden) {
            return RELEASE.release(
                            analysis().ofAll(Confidential.seal(counted(hidden))), Confidential.seal(allButTheHidden()))
                    .finding()
                    .get();
        }

        Finding ofReleasedRows(long hidden) {
            return analysis()
                    .ofReleased(released(counted(hidden), allButTheHidden()))
                    .get();
        }

        private static Released<Table> released(CountedTable counted, Ledger ledger) {
            return RELEASE.rows(Confidential.seal(counted), Confidential.seal(ledger));
        }

        @Override
        public String toString() {
            return method;
        }
    }

    static Stream<Study> studies() {
        return Stream.of(
                new Study(
                        "rate",
                        List.of("label", "events", "exposure"),
                        x -> List.of(
                                List.of("GHA", "34", "90000"),
                                List.of("TGO", "51", "70000"),
                                List.of("KEN", text(x), "81000"))),
                new Study(
                        "proportion",
                        List.of("label", "successes", "trials"),
                        x -> List.of(
                                List.of("GHA", "34", "90"), List.of("TGO", "51", "70"), List.of("KEN", text(x), "61"))),
                new Study(
                        "proportion-difference",
                        List.of("label", "successes-1", "trials-1", "successes-2", "trials-2"),
                        x -> List.of(List.of("KEN", text(x), "61", text(40 - x), "80"))),
                new Study(
                        "cochran-armitage",
                        List.of("successes", "trials", "score"),
                        x -> List.of(
                                List.of("30", "90", "1"),
                                List.of("25", "95", "2"),
                                List.of("19", "88", "3"),
                                List.of(text(x), "61", "4"))),
                new Study(
                        "mann-kendall",
                        List.of("time", "value"),
                        x -> List.of(
                                List.of("2001", "34"),
                                List.of("2002", "31"),
                                List.of("2003", "27"),
                                List.of("2004", "22"),
                                List.of("2005", "17"),
                                List.of("2006", text(x)))),
                new Study(
                        "loglinear",
                        List.of("time", "count"),
                        x -> List.of(
                                List.of("2001", "34"),
                                List.of("2002", "31"),
                                List.of("2003", "27"),
                                List.of("2004", "22"),
                                List.of("2005", "17"),
                                List.of("2006", text(x)))));
    }

    @ParameterizedTest
    @MethodSource("studies")
    void whoever_sees_the_estimates_of_a_method_reads_the_hidden_count_off_them(Study study) {
        Set<List<Estimate>> different = new HashSet<>();
        for (long hidden = 1; hidden < FEWEST; hidden++) {
            different.add(((Finding.Answered) study.naive(hidden)).estimates());
        }

        assertThat(different).as("one answer for each count").hasSize(FEWEST - 1);
    }

    @ParameterizedTest
    @MethodSource("studies")
    void what_is_released_is_the_same_whatever_the_hidden_count(Study study) {
        Set<Finding> different = new HashSet<>();
        for (long hidden = 0; hidden < 2 * FEWEST; hidden++) {
            different.add(study.released(hidden));
        }

        assertThat(different).hasSize(1);
        assertThat(different.iterator().next()).isInstanceOf(Finding.Declined.class);
    }

    @ParameterizedTest
    @MethodSource("studies")
    void what_is_made_of_released_rows_is_the_same_whatever_the_hidden_count(Study study) {
        Set<Finding> different = new HashSet<>();
        for (long hidden = 0; hidden < 2 * FEWEST; hidden++) {
            different.add(study.ofReleasedRows(hidden));
        }

        assertThat(different).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("studies")
    void a_finding_is_whole_where_every_count_is_stated(Study study) {
        Finding released = RELEASE.release(
                        study.analysis().ofAll(Confidential.seal(study.counted(14))), Confidential.seal(study.all()))
                .finding()
                .get();

        assertThat(released).isEqualTo(study.naive(14)).isInstanceOf(Finding.Answered.class);
    }

    /** Clopper-Pearson's lower limit alone, without the proportion. */
    @Test
    void one_limit_of_an_interval_is_enough_to_read_a_count() {
        Study proportion = studies()
                .filter(s -> s.method().equals("proportion"))
                .findFirst()
                .orElseThrow();
        double published = limit(proportion.naive(4));

        assertThat(LongStream.rangeClosed(0, 61).filter(x -> limit(proportion.naive(x)) == published))
                .containsExactly(4L);
    }

    @Test
    void rows_that_are_not_released_keep_their_labels() {
        Study rate = studies().findFirst().orElseThrow();

        Table rows = RELEASE.rows(Confidential.seal(rate.counted(4)), Confidential.seal(rate.allButTheHidden()))
                .get();

        assertThat(rows.rows().get(1)).containsExactly("TGO", "51", "70000");
        assertThat(rows.rows().get(2)).containsExactly("KEN", null, "81000");
    }

    @Test
    void the_counts_behind_an_analysis_are_wanted_whatever_their_size() {
        Study rate = studies().findFirst().orElseThrow();

        assertThat(FindingRelease.wanted(rate.analysis().ofAll(Confidential.seal(rate.counted(4)))))
                .containsExactly(told("KEN", 2000), told("KEN", 2001), told("KEN", 2002));
    }

    private static double limit(Finding finding) {
        Double low = ((Finding.Answered) finding).estimates().get(2).confLow();
        return low == null ? Double.NaN : low;
    }

    private static String text(long count) {
        return Long.toString(count);
    }
}
