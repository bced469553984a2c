package org.sentinelle.present.descent;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.present.descent.TextPage.Fact;
import org.sentinelle.result.Descent.DefinitionUse;
import org.sentinelle.result.Descent.Kind;

/** Which text defined something, and whether it still reads so. */
final class DefinitionFacts {
    private DefinitionFacts() {}

    static List<Fact> of(DefinitionUse use, DescentWords words, DescentNames names) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("label.id"), words.placed(use.id())));
        if (use.version() != null) {
            facts.add(new Fact(words.text("label.version"), words.placed(use.version())));
        }
        if (use.kind() == Kind.INDICATOR && !use.owners().isEmpty()) {
            facts.add(new Fact(words.text("label.owners"), names.areas(use.owners())));
        }
        facts.add(new Fact(words.text("label.hash"), hash(use.used(), words)));
        facts.add(new Fact(words.text("label.today"), today(use, words)));
        return facts;
    }

    /** Whether the workspace's text is still the one that was used. */
    static String today(DefinitionUse use, DescentWords words) {
        if (use.present() == null) {
            return words.text("definition.gone");
        }
        if (use.used() == null) {
            return words.text("definition.new");
        }
        return use.unchanged() ? words.text("definition.same") : words.text("definition.changed", use.present());
    }

    static String hash(@Nullable String sha256, DescentWords words) {
        return sha256 == null ? words.text("not-recorded") : words.placed(sha256);
    }
}
