package org.sentinelle.definition.exchange;

import java.util.List;
import org.sentinelle.result.Problem;

/**
 * What somebody decided about definitions that are here already and say something else.
 *
 * @param forAll what holds for all that are not named
 * @param keep ids of definitions that stay as they are here
 * @param take ids of definitions that are replaced
 */
public record ImportChoices(ForAll forAll, List<String> keep, List<String> take) {
    /** Nothing decided: any conflict stops the import. */
    public static final ImportChoices NONE = new ImportChoices(ForAll.UNDECIDED, List.of(), List.of());

    /** A choice for every definition. */
    public enum ForAll {
        UNDECIDED,
        KEEP_OURS,
        TAKE_THEIRS
    }

    public ImportChoices {
        keep = List.copyOf(keep);
        take = List.copyOf(take);
    }

    boolean keeps(ItemId item) {
        return names(keep, item) || forAll == ForAll.KEEP_OURS && !names(take, item);
    }

    boolean takes(ItemId item) {
        return takesByName(item) || forAll == ForAll.TAKE_THEIRS && !names(keep, item);
    }

    boolean takesByName(ItemId item) {
        return names(take, item) && !names(keep, item);
    }

    /** Ids that were named and are in no conflict, or are both kept and taken. */
    List<Problem> problems(List<ItemId> conflicts) {
        return java.util.stream.Stream.concat(keep.stream(), take.stream())
                .distinct()
                .flatMap(word -> problem(word, conflicts).stream())
                .toList();
    }

    private List<Problem> problem(String word, List<ItemId> conflicts) {
        if (keep.contains(word) && take.contains(word)) {
            return List.of(new Problem("choice", 0, "'" + word + "' is both kept and taken.", "Choose one."));
        }
        if (conflicts.stream().noneMatch(item -> item.isCalled(word))) {
            return List.of(new Problem(
                    "choice",
                    0,
                    "No definition called '" + word + "' differs from one that is here.",
                    "Name one of those that the report lists as differing, or leave it out."));
        }
        return List.of();
    }

    private static boolean names(List<String> words, ItemId item) {
        return words.stream().anyMatch(item::isCalled);
    }
}
