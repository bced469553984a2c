package org.sentinelle.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sentinelle.protect.pattern.Pattern;
import org.sentinelle.protect.pattern.TableSystem;

/** Shows nothing. */
final class NothingShown {
    private NothingShown() {}

    static Pattern of(TableSystem system) {
        List<Pattern.Proof> proofs = new ArrayList<>();
        for (int i = 0; i < system.sensitive().size(); i++) {
            BitSet covers = new BitSet();
            covers.set(i);
            TableSystem.Sensitive s = system.sensitive().get(i);
            proofs.add(new Pattern.Proof(
                    new TreeMap<>(),
                    new TreeMap<>(Map.of(s.leaves()[0], s.width())),
                    covers,
                    TableSystem.Sensitive.PUBLIC));
        }
        return new Pattern(new BitSet(), proofs, new BitSet());
    }
}
