package org.sentinelle.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sentinelle.SharedMaterial;

/**
 * Every method equals its reference cases: its own under {@code reference/<id>}, whose data and expected values are in the
 * repository, and the shared ones, whose analysis files lie in a folder of the case's name below.
 */
class ReferenceCasesTest {
    private static final String ROOT = "/reference/";

    private record SharedCase(String method, String name) {
        ReferenceCase open() {
            return new ReferenceCase(ROOT + method + "/" + name, SharedMaterial.require("reference/" + name));
        }
    }

    @TestFactory
    Stream<DynamicTest> every_method_equals_its_own_case() {
        return Methods.all().stream().map(m -> m.declaration().id()).flatMap(id -> {
            ReferenceCase own = ReferenceCase.within(ROOT + id);
            return own.lines().stream().map(line -> dynamicTest(id + ": " + line, () -> own.check(line)));
        });
    }

    @TestFactory
    Stream<DynamicTest> every_method_equals_its_shared_cases() {
        return sharedCases().stream()
                .map(shared -> dynamicTest(shared.method() + ": " + shared.name(), () -> {
                    ReferenceCase open = shared.open();
                    assertThat(open.lines()).isNotEmpty().allSatisfy(open::check);
                }));
    }

    /** What no method is held to stands in {@code untested.csv} with the reason. */
    @TestFactory
    Stream<DynamicTest> no_number_of_a_shared_case_is_passed_over() {
        return sharedCases().stream().collect(Collectors.groupingBy(SharedCase::name)).entrySet().stream()
                .map(e -> dynamicTest(e.getKey(), () -> {
                    Set<String> left = new TreeSet<>(e.getValue().get(0).open().paths());
                    e.getValue().forEach(shared -> left.removeAll(shared.open().heldPaths()));
                    left.removeIf(path -> Untested.reasonFor(e.getKey(), path).isPresent());
                    assertThat(left)
                            .as("numbers of " + e.getKey() + " that nothing is held to")
                            .isEmpty();
                }));
    }

    private static List<SharedCase> sharedCases() {
        List<SharedCase> cases = new ArrayList<>();
        for (Method method : Methods.all()) {
            String id = method.declaration().id();
            try (Stream<Path> inside = Files.list(ReferenceCase.resource(ROOT + id))) {
                inside.filter(Files::isDirectory)
                        .sorted()
                        .forEach(folder -> cases.add(
                                new SharedCase(id, folder.getFileName().toString())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return cases;
    }
}
