package org.sentinelle.protect.pattern;
import java.util.*;
import org.junit.jupiter.api.Test;
class ScratchTest {
    static double cpu() { return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()/1e6; }
    @Test void small() throws Exception {
        java.nio.file.Path cache = java.nio.file.Path.of("/tmp/p6p/exact.txt");
        List<String> ex = java.nio.file.Files.exists(cache) ? java.nio.file.Files.readAllLines(cache) : new ArrayList<>();
        boolean have = !ex.isEmpty();
        int prim=0, hid=0, bad=0, given=0; double exact=0, worst=0; double t=cpu(); double et=0; String at="";
        for (int seed=0; seed<58; seed++) {
            TableSystem ts = MadeUpTables.small(seed);
            Pattern p = Suppression.of(ts);
            int h = ts.candidates().size()-p.shown().cardinality();
            prim += ts.sensitive().size(); hid += h; given+=p.givenAway().cardinality();
            BitSet all=new BitSet(); all.set(0, ts.sensitive().size());
            bad += new Attacker(ts,p.shown()).found(all).cardinality();
            double e0=cpu();
            double e = have ? Double.parseDouble(ex.get(seed)) : ExactPattern.leastWeight(ts);
            if (!have) ex.add(""+e);
            et += cpu()-e0;
            exact += e; if (e > 0 && h/e > worst) worst = h/e;
            at += (int)(h-e)+" ";
        }
        java.nio.file.Files.write(cache, ex);
        System.out.println("prim "+prim+" hidden "+hid+" exact "+exact+" ratio "+hid/exact+" worst "+worst+" bad "+bad+" given "+given+" cpu ms "+(cpu()-t-et)+" exact cpu "+et);
        System.out.println(at);
    }
    void big() {
        for (int seed=0; seed<1; seed++) {
            TableSystem ts = Boolean.getBoolean("x") ? MadeUpTables.small(1) : MadeUpTables.fourWay(seed);
            double t=cpu();
            Pattern p = Suppression.of(ts);
            System.out.println("cells "+ts.candidates().size()+" prim "+ts.sensitive().size()+" hidden "+(ts.candidates().size()-p.shown().cardinality())+" given "+p.givenAway().cardinality()+" proofs "+p.proofs().size()+" cpu ms "+(cpu()-t));
        }
    }
}
