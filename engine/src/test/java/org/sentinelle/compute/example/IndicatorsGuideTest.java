package org.sentinelle.compute.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide to indicators leads to every example, and what it quotes stands in one. */
class IndicatorsGuideTest {
    private static final Path ROOT = Path.of(System.getProperty("sentinelle.root", ".."));
    private static final Path CATALOGUE = ROOT.resolve("examples/indicators/definitions/catalogue");
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private static String guide() throws IOException {
        return Files.readString(ROOT.resolve("docs/guide/indicators.md"));
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(CATALOGUE)) {
            return files.sorted().toList();
        }
    }

    @Test
    void every_example_is_linked_and_every_link_leads_to_one() throws IOException {
        String guide = guide();
        List<String> linked = new ArrayList<>();
        Matcher link =
                Pattern.compile("definitions/catalogue/([a-z0-9-]+\\.yaml)").matcher(guide);
        while (link.find()) {
            linked.add(link.group(1));
        }

        assertThat(linked.stream().distinct().sorted())
                .isEqualTo(examples().stream()
                        .map(p -> p.getFileName().toString())
                        .sorted()
                        .toList());
    }

    @Test
    void every_quoted_part_stands_in_an_example() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path example : examples()) {
            texts.add(Files.readString(example));
        }
        Matcher block = BLOCK.matcher(guide());
        while (block.find()) {
            String[] lines = block.group(1).strip().split("\n", -1);
            assertThat(texts)
                    .as("some example holds all of%n%s", block.group(1))
                    .anyMatch(text -> Stream.of(lines).map(String::strip).allMatch(text::contains));
        }
    }
}
