package org.sentinelle.definition.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentinelle.definition.exchange.Holdings.Holding;
import org.sentinelle.definition.exchange.PackageManifest.Citation;
import org.sentinelle.definition.exchange.PackageManifest.Content;
import org.sentinelle.definition.exchange.PackageManifest.Standing;
import org.sentinelle.definition.schema.Suggestion;
import org.sentinelle.model.Indicator;
import org.sentinelle.result.Problem;

/**
 * Chooses what goes into a package.
 *
 * <p>What was asked for goes in, and with it everything it leans on: own definitions and copies of shared ones, so that whoever
 * receives it can see what the figures rest on and compare. Mechanisms, areas and published parameters that everyone has are
 * only cited, with the hash of their files.
 */
public final class PackageExport {
    private static final Set<Section> ONLY_CITED = EnumSet.of(Section.AREAS, Section.MECHANISMS, Section.PARAMETERS);

    private final Holdings holdings;

    public PackageExport(Holdings holdings) {
        this.holdings = holdings;
    }

    /** The words of an {@code --include} that stand for nothing; empty where all are understood. */
    public List<Problem> unknown(List<String> include) {
        List<Problem> problems = new ArrayList<>();
        for (String word : include) {
            if (Section.called(word).isEmpty() && called(word).isEmpty()) {
                problems.add(
                        new Problem("include", 0, "There is no definition or folder '" + word + "'.", remedy(word)));
            }
        }
        return problems;
    }

    /** Own files whose names no package takes. */
    public List<Problem> unfitNames() {
        List<Problem> problems = new ArrayList<>();
        for (String path : holdings.ownFiles().keySet()) {
            String fault = EntryName.fault(path);
            if (fault != null) {
                problems.add(new Problem(path, 0, fault, "Rename it: lower-case words joined by hyphens."));
            }
        }
        return problems;
    }

    /**
     * The package of what was asked for.
     *
     * @param include folders (of own definitions) and ids (also of shared ones); empty for everything of one's own
     */
    public Exported export(PackageDescription description, List<String> include) {
        SortedSet<ItemId> asked = asked(include);
        SortedSet<ItemId> leaned = new Leanings(holdings).closure(asked);
        SortedSet<ItemId> all = new TreeSet<>(asked);
        all.addAll(leaned);
        List<Content> contents = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        SortedMap<String, PackageFile> files = new TreeMap<>();
        for (Holding holding :
                all.stream().flatMap(item -> holdings.holding(item).stream()).toList()) {
            PackageFile file = holding.file();
            if (holding.shared() && ONLY_CITED.contains(holding.item().section())) {
                citations.add(new Citation(holding.item(), file.sha256()));
            } else {
                files.put(file.path(), file);
                contents.add(
                        new Content(file.path(), file.sha256(), holding.shared() ? Standing.SHARED : Standing.OWN));
            }
        }
        MethodPackage made = new MethodPackage(new PackageManifest(description, contents, citations), files);
        leaned.removeAll(asked);
        return new Exported(made, leaned, exampleRows(all));
    }

    private SortedSet<ItemId> asked(List<String> include) {
        return holdings.all().values().stream()
                .filter(holding ->
                        include.isEmpty() ? !holding.shared() : include.stream().anyMatch(w -> means(w, holding)))
                .map(Holding::item)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean means(String word, Holding holding) {
        return holding.item().isCalled(word)
                || !holding.shared() && holding.item().section().word().equals(word);
    }

    private Set<ItemId> called(String word) {
        return holdings.all().keySet().stream()
                .filter(item -> item.isCalled(word))
                .collect(Collectors.toSet());
    }

    private String remedy(String word) {
        Set<String> known = Stream.concat(
                        Stream.of(Section.values()).map(Section::word),
                        holdings.all().keySet().stream().map(ItemId::id))
                .collect(Collectors.toCollection(TreeSet::new));
        return Suggestion.or(word, known, "Name a folder of definitions or an id.");
    }

    /** How many lines of rows the examples of each indicator hold: a person must see that none is a real one. */
    private SortedMap<String, Integer> exampleRows(Set<ItemId> items) {
        SortedMap<String, Integer> rows = new TreeMap<>();
        for (ItemId item : items) {
            if (holdings.value(item) instanceof Indicator indicator) {
                long lines = indicator.examples().stream()
                        .flatMap(example -> example.rows().stream())
                        .mapToLong(table -> Math.max(0, table.csv().lines().count() - 1))
                        .sum();
                holdings.holding(item)
                        .ifPresent(holding -> rows.put(holding.file().path(), (int) lines));
            }
        }
        return rows;
    }
}
