package org.sentinelle.present.descent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sentinelle.present.descent.DescentFixture.At;
import org.sentinelle.result.Bounds;
import org.sentinelle.result.Coverage;
import org.sentinelle.result.ObsStatus;
import org.sentinelle.result.Observation;
import org.sentinelle.store.DescentProv;
import org.sentinelle.store.JsonFile;
import org.sentinelle.store.ProvStructure;

class DescentProvTest {
    private final DescentFixture published = new DescentFixture();

    private Map<String, Object> prov(Observation number) {
        return DescentProv.of(published.of(number));
    }

    private Observation ratio() {
        published.state("BEN", 6, 10);
        published.missing(At.all(DescentFixture.RATIO, "GHA"), ObsStatus.M, "zero-denominator");
        return published.figure(
                At.all(DescentFixture.RATIO, "ecowas"),
                Bounds.point(8),
                Bounds.point(10),
                new Coverage(2, 15, 0, null));
    }

    private static List<String> keys(Map<String, Object> document, String section) {
        return ((Map<?, ?>) document.get(section))
                .keySet().stream().map(String::valueOf).toList();
    }

    @Test
    void it_has_the_structure_that_the_submission_asks_for() {
        assertThat(ProvStructure.problems(prov(ratio()))).isEmpty();
        assertThat(ProvStructure.problems(prov(published.state("GHA", 4)))).isEmpty();
        assertThat(ProvStructure.problems(prov(published.hidden("KEN")))).isEmpty();
    }

    @Test
    void the_check_of_the_structure_finds_faults() {
        Map<String, Object> document = new LinkedHashMap<>(prov(ratio()));
        document.put("used", Map.of("_:u", Map.of("prov:activity", "sen:nobody")));
        document.put("made", Map.of("_:m", Map.of()));
        document.put("entity", Map.of("unknown:e", Map.of("sen:x", Map.of("value", 1))));
        assertThat(ProvStructure.problems(document))
                .contains(
                        "used _:u names sen:nobody, which is no declared activity",
                        "used _:u does not name its entity",
                        "There is no section made",
                        "unknown:e is no qualified name with a declared prefix",
                        "entity unknown:e sen:x is no literal");
    }

    @Test
    void files_lead_to_datasets_to_the_value_to_the_publication() {
        Map<String, Object> document = prov(ratio());
        assertThat(keys(document, "activity"))
                .extracting(id -> id.substring(0, id.indexOf('/')))
                .containsExactly("sen:ingest", "sen:compute", "sen:protect", "sen:publish");
        assertThat(keys(document, "entity"))
                .contains("sen:file/unodc-glotip/" + "aa".repeat(32), "sen:publication/p-0123456789ab")
                .anyMatch(id -> id.startsWith("sen:definition/overlay/ecowas-convictions/"))
                .anyMatch(id -> id.startsWith("sen:membership/ecowas/2021-12-31"))
                .anyMatch(id -> id.endsWith("convictions-per-100-prosecuted/BEN/2021/_T/all"));
        assertThat(JsonFile.text(document))
                .contains("\"sen:partsAndWhole\" : \"partly-shown\"", "\"sen:unshownNumeratorLow\" : 2.0")
                .contains("\"sen:imputation\" : \"none\"", "\"TGO no-cell\"");
    }

    @Test
    void it_says_nothing_more_of_a_hidden_value_than_the_publication_does() {
        published.shown("UGA", 40);
        Map<String, Object> document = prov(published.hidden("au"));
        assertThat(JsonFile.text(document))
                .doesNotContain(
                        "sen:rows", "sen:statesReporting", "UGA", "sen:members", "sen:partsAndWhole\" : \"exact");
        assertThat(JsonFile.text(document)
                        .replace("/au/", "/KEN/")
                        .replace("\"au\"", "\"KEN\"")
                        .replace(" au ", " KEN "))
                .contains("\"sen:area\" : \"KEN\"")
                .isEqualTo(JsonFile.text(prov(published.hidden("KEN"))).replace("sen:owner/au", "sen:owner/au"));
    }

    @Test
    void equal_descents_give_equal_bytes() {
        Observation number = ratio();
        assertThat(JsonFile.text(prov(number))).isEqualTo(JsonFile.text(prov(number)));
    }
}
