package org.sentinelle.compute.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.compute.tally.At;
import org.sentinelle.compute.tally.Tally;
import org.sentinelle.definition.CatalogueReader;
import org.sentinelle.definition.DefinitionRoot;
import org.sentinelle.definition.SharedDefinitions;
import org.sentinelle.model.Catalogue;
import org.sentinelle.model.Period;
import org.sentinelle.model.Stratum;

/** The examples of the guide's page on age bands and standards, read as they stand there. */
class AgeBandsGuideTest {
    private static final Path PAGE =
            Path.of(System.getProperty("sentinelle.root", ".."), "docs", "guide", "age-bands-and-standards.md");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n# (\\S+)\\n(.*?)```", Pattern.DOTALL);
    private static Catalogue catalogue;

    @BeforeAll
    static void read(@TempDir Path folder) throws IOException {
        for (MatchResult example :
                EXAMPLE.matcher(Files.readString(PAGE)).results().toList()) {
            Path file = folder.resolve(example.group(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, example.group(2));
        }
        catalogue = CatalogueReader.read(List.of(SharedDefinitions.root(), new DefinitionRoot("the guide", folder)));
    }

    private static Tally persons(long count) {
        return new Tally(count, count, 1, 0, Set.of());
    }

    private static ConcordedStrata concorded(Map<String, Tally> reported, String area, int year) {
        SortedMap<Stratum, Tally> strata = new TreeMap<>();
        reported.forEach((code, tally) -> strata.put(Stratum.parse("age=" + code), tally));
        return ConcordedStrata.of(
                catalogue.concordance("reported-age-to-minors-and-adults"),
                "age",
                new At(area, Period.year(year)),
                strata);
    }

    private static String range(ConcordedStrata found, String code) {
        Tally tally = found.strata().getOrDefault(Stratum.parse("age=" + code), Tally.ZERO);
        return tally.low() + " to " + tally.high();
    }

    @Test
    void the_example_of_a_straddling_band_comes_out_as_the_page_says() throws IOException {
        ConcordedStrata found =
                concorded(Map.of("CHILD", persons(3), "Y15T24", persons(5), "Y_GE25", persons(7)), "NER", 2010);
        assertThat(Files.readString(PAGE))
                .contains("| 0 to 17 years | " + range(found, "Y0T17") + " |")
                .contains("| 18 years or over | " + range(found, "Y_GE18") + " |")
                .contains("`" + Flags.STRADDLING_BANDS + "`", "`" + Flags.NO_CONCORDANCE + "`");
    }

    @Test
    void children_were_others_in_ghana_for_some_years() {
        assertThat(concorded(Map.of("CHILD", persons(3)), "GHA", 2005).straddled())
                .hasSize(2);
        assertThat(concorded(Map.of("CHILD", persons(3)), "GHA", 2009).straddled())
                .isEmpty();
        assertThat(concorded(Map.of("CHILD", persons(3)), "NER", 2005).straddled())
                .isEmpty();
    }

    @Test
    void the_standard_of_the_page_comes_to_a_hundred() {
        assertThat(catalogue.standard("our-region-2010").weights()).hasSize(4);
        assertThat(Math.round(catalogue.standard("our-region-2010").total() * 10))
                .isEqualTo(1000);
    }
}
