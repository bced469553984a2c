package org.sentinelle.harmonise;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.*;

class TimingTest {
    static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    @TempDir
    Path folder;

    @Test
    void time() throws Exception {
        Path csv = SharedMaterial.require("data/unodc_glotip/glotip_2025-04-14.csv");
        var m = PublishedFilesTest.class.getDeclaredMethod("catalogueOf", Path.class);
        m.setAccessible(true);
        var cat = (org.sentinelle.model.Catalogue) m.invoke(null, csv);
        Thread s = new Thread(() -> {
            var counts = new java.util.TreeMap<String, Integer>();
            while (!Thread.interrupted()) {
                for (var e : Thread.getAllStackTraces().entrySet()) {
                    var st = e.getValue();
                    if (e.getKey().getState() != Thread.State.RUNNABLE || st.length == 0) continue;
                    String n = e.getKey().getName();
                    if (!(n.startsWith("main")
                            || n.contains("task launch")
                            || n.contains("broadcast")
                            || n.contains("query"))) continue;
                    StringBuilder b = new StringBuilder(n.replaceAll("[0-9.]+.*", ""));
                    int k = 0;
                    for (var f : st) {
                        if (k < 3 || (f.getClassName().contains("sentinelle") && k < 8)) {
                            b.append(" < ")
                                    .append(f.getClassName().replaceAll(".*\\.", ""))
                                    .append('.')
                                    .append(f.getMethodName());
                            k++;
                        }
                    }
                    counts.merge(b.toString(), 1, Integer::sum);
                }
                try {
                    Thread.sleep(10);
                } catch (InterruptedException x) {
                    break;
                }
            }
            counts.entrySet().stream()
                    .sorted((a, b) -> b.getValue() - a.getValue())
                    .limit(40)
                    .forEach(x -> System.out.println("PROF " + x.getValue() + " " + x.getKey()));
        });
        s.start();
        long t = System.nanoTime();
        SharedSpark.session();
        System.out.println("TIME session " + (System.nanoTime() - t) / 1e9);
        for (int i = 0; i < 3; i++) {
            t = System.nanoTime();
            var landed = Landing.land(csv, Reports.mapping(), folder.resolve("l" + i));
            System.out.println("TIME land " + (System.nanoTime() - t) / 1e9 + " bytes "
                    + java.nio.file.Files.size(folder.resolve("l" + i)));
            long c0 = cpu();
            t = System.nanoTime();
            var l = new Harmoniser(SharedSpark.session(), cat)
                    .harmonise(landed, Reports.mapping(), folder.resolve("o" + i));
            System.out.println("TIME harmonise " + (System.nanoTime() - t) / 1e9 + " cpu " + (cpu() - c0) / 1e9);
        }
        t = System.nanoTime();
        var ds = DatasetReader.read(
                SharedSpark.session(), java.util.List.of(folder.resolve("o0/accepted")), Reports.dataset());
        s.interrupt();
        s.join();
        System.out.println("TIME read " + (System.nanoTime() - t) / 1e9);
        t = System.nanoTime();
        System.out.println(org.sentinelle.validate.RuleCheck.check(ds, Reports.dataset()));
        System.out.println("TIME rules " + (System.nanoTime() - t) / 1e9);
    }
}
