package org.sentinelle.definition.exchange.comparison;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.CodeList;
import org.sentinelle.model.CodeList.Code;
import org.sentinelle.model.LocalisedText;

/**
 * Two lists of codes.
 *
 * <p>A code means what its English name says, so another English name breaks the comparison, while names in other languages are
 * labels. Two things under one id: both have codes besides the total and "not stated", and share none of them.
 */
public final class CodeListComparison implements Comparison<CodeList> {
    /** Ages in the manner of SDMX: Y0T17, Y_GE18, Y_LT5, Y18. */
    private static final Pattern AGE_BAND = Pattern.compile("Y([0-9]+(T[0-9]+)?|_(GE|GT|LE|LT)[0-9]+)");

    private static final Set<String> IN_EVERY_LIST = Set.of(CodeList.TOTAL, CodeList.UNKNOWN);

    @Override
    public List<Difference> differences(CodeList ours, CodeList theirs) {
        Differences found = new Differences().label("name", ours.name(), theirs.name());
        Set<String> ids = new TreeSet<>(ids(ours));
        ids.addAll(ids(theirs));
        for (String id : ids) {
            code(found, id, ours.code(id).orElse(null), theirs.code(id).orElse(null));
        }
        return found.found();
    }

    @Override
    public boolean differentThings(CodeList ours, CodeList theirs) {
        Set<String> our = ids(ours);
        Set<String> their = ids(theirs);
        our.removeAll(IN_EVERY_LIST);
        their.removeAll(IN_EVERY_LIST);
        return !our.isEmpty() && !their.isEmpty() && Collections.disjoint(our, their);
    }

    private static void code(Differences found, String id, @Nullable Code ours, @Nullable Code theirs) {
        String path = "codes/" + id;
        if (ours == null || theirs == null) {
            found.breaking(path, english(ours), english(theirs), whyMissing(id));
            return;
        }
        found.breaking(
                        path + "/name/en",
                        ours.name().english(),
                        theirs.name().english(),
                        "The code means something else; if it was only reworded, agree on one wording.")
                .harmless(
                        path + "/name",
                        otherLanguages(ours.name()),
                        otherLanguages(theirs.name()),
                        "Only the wording in other languages differs.");
    }

    private static String whyMissing(String id) {
        return AGE_BAND.matcher(id).matches()
                ? "The age bands differ, so counts by age are cut at other birthdays."
                : "Only one side has this code; the other puts its rows elsewhere or sets them aside.";
    }

    private static @Nullable String english(@Nullable Code code) {
        return code == null ? null : code.name().english();
    }

    private static String otherLanguages(LocalisedText text) {
        TreeMap<String, String> others = new TreeMap<>(text.byLanguage());
        others.remove(LocalisedText.ENGLISH);
        return Shown.map(others);
    }

    private static Set<String> ids(CodeList list) {
        return list.codes().stream().map(Code::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
