package org.sentinelle.protect.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sentinelle.protect.pattern.MadeUpTables.Dimension;
import org.sentinelle.protect.pattern.MadeUpTables.Fullness;

/** One table hides the same cells whichever process protects it: two patterns of one release could be compared by readers. */
class AcrossProcessesTest {
    @Test
    void another_process_shows_the_same_cells() throws Exception {
        String here = shown();
        assertThat(here.lines()).hasSize(4);
        assertThat(elsewhere()).isEqualTo(here);
    }

    /** Prints what is shown of the tables. */
    public static void main(String[] none) {
        System.out.print(shown());
    }

    private static String shown() {
        StringBuilder text = new StringBuilder();
        for (int seed = 0; seed < 3; seed++) {
            text.append(Suppression.of(MadeUpTables.small(seed)).shown()).append('\n');
        }
        return text.append(Suppression.of(fourWay()).shown()).append('\n').toString();
    }

    /** Six States in two regions, three forms, sex and three ages: 576 sums over 108 leaves. */
    private static TableSystem fourWay() {
        List<Dimension> dimensions = List.of(Dimension.of(3, 3), Dimension.of(1, 2), Dimension.of(2), Dimension.of(3));
        return MadeUpTables.displayed(
                MadeUpTables.counts(108, new Fullness(0.15, 0.19, 60), new Random(5)),
                MadeUpTables.product(dimensions));
    }

    private static String elsewhere() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AcrossProcessesTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
