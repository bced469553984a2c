package org.sentinelle.present.dashboard;

import java.util.List;

/** All that the pages say, in words and in the order they say it; nothing is computed after this. */
public record DashboardModel(
        Masthead masthead,
        OverviewPage overview,
        List<MechanismPage> mechanisms,
        QualityPage quality,
        Wording words,
        PageLanguages languages) {
    public DashboardModel {
        mechanisms = List.copyOf(mechanisms);
    }
}
