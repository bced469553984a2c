package org.sentinelle.protect.pattern;

import java.util.*;
import org.junit.jupiter.api.Test;

class ScratchTest {
    @Test
    void small() {
        int prim = 0, hid = 0, bad = 0, given = 0;
        long t = System.nanoTime();
        for (int seed = 0; seed < 58; seed++) {
            TableSystem ts = MadeUpTables.small(seed);
            Pattern p = Suppression.of(ts);
            prim += ts.sensitive().size();
            hid += ts.candidates().size() - p.shown().cardinality();
            given += p.givenAway().cardinality();
            BitSet all = new BitSet();
            all.set(0, ts.sensitive().size());
            bad += new Attacker(ts, p.shown()).found(all).cardinality();
        }
        System.out.println("prim " + prim + " hidden " + hid + " bad " + bad + " given " + given + " ms "
                + (System.nanoTime() - t) / 1e6);
    }

    void big() {
        for (int seed = 0; seed < 1; seed++) {
            TableSystem ts = MadeUpTables.fourWay(seed);
            long t = System.nanoTime();
            Pattern p = Suppression.of(ts);
            System.out.println("cells " + ts.candidates().size() + " prim "
                    + ts.sensitive().size() + " hidden "
                    + (ts.candidates().size() - p.shown().cardinality()) + " given "
                    + p.givenAway().cardinality() + " proofs " + p.proofs().size() + " ms "
                    + (System.nanoTime() - t) / 1e6);
        }
    }
}
