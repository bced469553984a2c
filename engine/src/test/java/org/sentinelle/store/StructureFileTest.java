package org.sentinelle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.AnyOf;
import org.sentinelle.model.Filter.Between;
import org.sentinelle.model.Filter.NoneOf;
import org.sentinelle.model.Filter.Not;
import org.sentinelle.model.Filter.OneOf;
import org.sentinelle.model.Filter.Present;
import org.sentinelle.model.Period;
import org.sentinelle.model.ProtectionPolicy;
import org.sentinelle.model.ProtectionPolicy.Contributors;
import org.sentinelle.model.ProtectionPolicy.Dominance;
import org.sentinelle.model.ProtectionPolicy.GroupDisclosure;
import org.sentinelle.model.ProtectionPolicy.Round;
import org.sentinelle.model.ProtectionPolicy.Rounding;
import org.sentinelle.model.ProtectionPolicy.Suppress;
import org.sentinelle.model.ProtectionPolicy.Zeros;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.Ledger.GroupMembers;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.TableStructure;
import org.sentinelle.result.TableStructure.Part;
import org.sentinelle.result.TableStructure.Role;
import org.sentinelle.result.TableStructure.Table;
import org.sentinelle.result.UnusableInput;

class StructureFileTest {
    private static final Filter EVERY_CONDITION = new Filter(List.of(
            new OneOf("form", List.of("sex", "lab")),
            new NoneOf("status", List.of("closed")),
            new Between("year", "2019", "2021"),
            new Present("age", true),
            new Not(new Filter(List.of(new OneOf("sex", List.of("F")), new Present("state", false)))),
            new AnyOf(List.of(Filter.ALL, new Filter(List.of(new OneOf("sex", List.of("M"))))))));

    @TempDir
    Path folder;

    private static ProtectionPolicy policy(Contributors contributors) {
        return new ProtectionPolicy(
                11, Zeros.HIDE, contributors, GroupDisclosure.PROTECT, new Round(5, Rounding.CONTROLLED));
    }

    private static TableStructure structure(ProtectionPolicy policy) {
        Table table = new Table(
                "cases",
                "rows",
                policy,
                2,
                new TreeMap<>(Map.of("sex", List.of("F", "M"), "form", List.of("sex", "lab"))),
                new TreeMap<>(Map.of("every", EVERY_CONDITION, "all", Filter.ALL)),
                List.of("BEN", "GHA"),
                List.of(new GroupMembers("west", Period.parse("2020-Q1"), Set.of("GHA", "BEN"))),
                List.of(restated()));
        Part part = new Part(
                "share",
                Role.DENOMINATOR,
                "cases",
                "rows",
                new TreeSet<>(Set.of("every")),
                new TreeMap<>(Map.of(Period.year(2020), Period.parse("2019-07-01/2020-06-30"))),
                new TreeMap<>(Map.of("form", new TreeMap<>(Map.of("any", Set.of("sex", "lab"))))),
                100);
        return new TableStructure(List.of(table), List.of(part));
    }

    private static LedgerStatement restated() {
        CountCell women = new CountCell(
                new TreeSet<>(Set.of("BEN")),
                Period.year(2020),
                new TreeMap<>(Map.of("sex", new TreeSet<>(Set.of("F")))),
                new TreeSet<>(),
                new TreeSet<>(),
                CountCell.Vintage.of(0));
        return new LedgerStatement(List.of(new LedgerStatement.Term(women, 1)), 1, 4, LedgerStatement.Origin.PUBLIC);
    }

    private TableStructure writtenAndRead(TableStructure structure) throws IOException {
        StructureFile.write(folder, structure);
        return StructureFile.read(folder);
    }

    @Test
    void what_was_written_is_read_back() throws IOException {
        TableStructure structure = structure(policy(Contributors.NONE));
        assertThat(writtenAndRead(structure)).isEqualTo(structure);
    }

    @Test
    void a_policy_that_suppresses_is_read_back_too() throws IOException {
        TableStructure structure = structure(
                new ProtectionPolicy(10, Zeros.SHOW, Contributors.NONE, GroupDisclosure.REPORT, new Suppress()));
        assertThat(writtenAndRead(structure)).isEqualTo(structure);
    }

    @Test
    void equal_structures_are_equal_bytes() throws IOException {
        StructureFile.write(folder, structure(policy(Contributors.NONE)));
        byte[] once = Files.readAllBytes(folder.resolve(StructureFile.FILE));
        StructureFile.write(folder, structure(policy(Contributors.NONE)));
        assertThat(folder.resolve(StructureFile.FILE)).hasBinaryContent(once);
    }

    @Test
    void what_is_demanded_of_contributors_stays_secret() throws IOException {
        Contributors demanded = new Contributors(3, new Dominance(2, 85), 17, true);
        assertThat(writtenAndRead(structure(policy(demanded)))).isEqualTo(structure(policy(Contributors.NONE)));
        assertThat(folder.resolve(StructureFile.FILE)).content().doesNotContain("85", "17");
    }

    @Test
    void a_file_that_is_no_structure_is_refused_with_the_key_that_is_wrong() throws IOException {
        Files.writeString(folder.resolve(StructureFile.FILE), "{\"tables\": 3}");
        assertThatThrownBy(() -> StructureFile.read(folder))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("'tables' is no list");
        Files.writeString(folder.resolve(StructureFile.FILE), "{\"tables\"");
        assertThatThrownBy(() -> StructureFile.read(folder))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("no JSON");
    }
}
