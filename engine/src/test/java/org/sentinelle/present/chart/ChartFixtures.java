package org.sentinelle.present.chart;

import java.util.ArrayList;
import java.util.List;

/** Charts of realistic size, made by rule so that every run has the same. */
final class ChartFixtures {
    static final PeriodSpan YEARS = new PeriodSpan(2003, 2022);

    private ChartFixtures() {}

    static TrendChart trend() {
        PeriodSeries all = new PeriodSeries("All reporting States", PeriodSeries.Style.ALL_REPORTERS, all());
        PeriodSeries same = new PeriodSeries("Same 9 States, 2012–2022", PeriodSeries.Style.SAME_STATES, same());
        return new TrendChart(
                "ecowas-detected-victims",
                "Detected victims, ECOWAS",
                "Yearly detected victims from 2003 to 2022.",
                YEARS,
                List.of(all, same),
                coverage(),
                List.of(),
                new TrendChart.Labels(
                        "Persons", "Range left open by “<5” cells", "Break", "States reporting", "Members"));
    }

    private static List<PeriodPoint> all() {
        List<PeriodPoint> points = new ArrayList<>();
        for (int year = 2003; year <= 2022; year++) {
            if (year != 2006 && year != 2007 && year != 2019) {
                double low = 40 + 60.0 * (year - 2003) + 35.0 * (year % 3);
                points.add(new PeriodPoint(year, low, year < 2015 ? low + 8.0 * (year % 8) + 30 : low));
            }
        }
        return points;
    }

    private static List<PeriodPoint> same() {
        List<PeriodPoint> points = new ArrayList<>();
        for (int year = 2012; year <= 2022; year++) {
            double low = 300 + 40.0 * (year - 2012);
            points.add(new PeriodPoint(year, low, year % 4 == 0 ? low + 16 : low));
        }
        return points;
    }

    private static List<PeriodCoverage> coverage() {
        List<PeriodCoverage> coverage = new ArrayList<>();
        for (int year = 2003; year <= 2022; year++) {
            boolean none = year == 2006 || year == 2007 || year == 2019;
            coverage.add(new PeriodCoverage(year, none ? 0 : 5 + year % 10, 15));
        }
        return coverage;
    }

    static HeatStrip strip(String... rows) {
        List<HeatStrip.Row> strips = new ArrayList<>();
        for (String row : rows) {
            List<HeatStrip.Cell> cells = new ArrayList<>();
            for (int year = 2003; year <= 2022; year++) {
                int percent = year == 2022 ? 100 : (year * 7 + row.length() * 13) % 101;
                Double share = year == 2004 ? null : (Double) (percent / 100.0);
                cells.add(new HeatStrip.Cell(year, share, Integer.toString(percent)));
            }
            strips.add(new HeatStrip.Row(row, cells));
        }
        List<String> classes = List.of("Under 25%", "25–49%", "50–74%", "75–99%", "All members");
        return new HeatStrip("completeness", "Completeness", "Share of members.", YEARS, strips, classes, "No members");
    }

    static Sparkline sparkline() {
        return new Sparkline("spark-ecowas", "ECOWAS", "Detected victims.", YEARS, trend().series());
    }
}
