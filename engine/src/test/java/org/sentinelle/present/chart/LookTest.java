package org.sentinelle.present.chart;

import java.nio.file.*;
import org.junit.jupiter.api.Test;

class LookTest {
    @Test
    void look() throws Exception {
        StringBuilder html = new StringBuilder(
                "<!doctype html><meta charset=utf-8><style>svg{display:block;margin:20px;border:1px solid #eee} .wide{width:720px}.narrow{width:340px}</style>");
        for (ChartSize s : ChartSize.values()) {
            html.append(Charts.svg(ChartFixtures.trend(), s));
            html.append(Charts.svg(ChartFixtures.strip("AU", "COMMIT", "ECOWAS"), s));
            html.append(
                    Charts.svg(ChartFixtures.strip("Detected victims", "Share of children among detected victims"), s)
                            .replace("completeness", "c2"));
        }
        html.append(Charts.svg(ChartFixtures.sparkline(), ChartSize.NARROW));
        Files.writeString(Path.of("target/look.html"), html);
        System.out.println(Charts.svg(ChartFixtures.trend(), ChartSize.WIDE).length());
        long t = System.nanoTime();
        for (int i = 0; i < 50; i++) Charts.svg(ChartFixtures.trend(), ChartSize.WIDE);
        System.out.println((System.nanoTime() - t) / 50e6 + " ms");
    }
}
