package org.sentinelle.present.dashboard;

import java.nio.file.*;
import org.junit.jupiter.api.Test;

class LookTest {
    @Test
    void look() throws Exception {
        long t = System.nanoTime();
        DashboardModel m = DashboardModels.from(DashboardFixture.input());
        System.out.println("model " + (System.nanoTime() - t) / 1e6);
        new Dashboard().write(m, Path.of("target/look"));
        System.out.println("all " + (System.nanoTime() - t) / 1e6);
    }
}
