package org.sentinelle.jobs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sentinelle.compute.tally.Scan;
import org.sentinelle.protect.finding.FindingRules;
import org.sentinelle.result.Assessment;
import org.sentinelle.result.Finding;
import org.sentinelle.result.Observation;
import org.sentinelle.result.RuleOutcome;

/** What a stage came to, in one line for the terminal. */
final class Summaries {
    private Summaries() {}

    static String rule(RuleOutcome outcome) {
        return String.format(
                Locale.ROOT,
                "%s: %,d State-years checked, %,d certainly above, %,d certainly below",
                outcome.rule(),
                outcome.checked(),
                outcome.above(),
                outcome.below());
    }

    /** The same for programs, with the clearest breaches: for the custodian who runs the check, never published as they are. */
    static Map<String, Object> ruleAsMap(RuleOutcome outcome) {
        Map<String, Object> map = new TreeMap<>();
        map.put("checked", outcome.checked());
        map.put("above", outcome.above());
        map.put("below", outcome.below());
        map.put("worst", outcome.worst().stream().map(Summaries::breachAsMap).toList());
        return map;
    }

    private static Map<String, Object> breachAsMap(RuleOutcome.Breach breach) {
        Map<String, Object> map = new TreeMap<>();
        map.put("area", breach.area());
        map.put("period", breach.period());
        map.put("said", List.of(breach.said().low(), breach.said().high()));
        map.put("against", List.of(breach.against().low(), breach.against().high()));
        return map;
    }

    /** How much of what an analysis found is shown. */
    static String shown(Finding finding) {
        if (!(finding instanceof Finding.Answered answered)) {
            String reason = finding instanceof Finding.Declined declined ? declined.reason() : "";
            return "nothing is shown (" + reason + ")";
        }
        long withheld = answered.estimates().stream()
                .filter(e -> e.caveats().contains(FindingRules.SUPPRESSED))
                .count();
        return String.format(
                Locale.ROOT,
                "%,d estimates, %,d of them withheld",
                answered.estimates().size(),
                withheld);
    }

    /** What tallying read of a dataset: nothing, where all was kept from before. */
    static String scan(Scan scan) {
        String read = scan.rowsScanned() == 0
                ? "0 scanned"
                : String.format(
                        Locale.ROOT,
                        "%,d scanned in %s",
                        scan.rowsScanned(),
                        scan.yearsScanned() == 1 ? "1 year" : scan.yearsScanned() + " years");
        return String.format(
                Locale.ROOT,
                "%s: %,d rows in %d %s; %s, %,d of %,d tallies kept from before",
                scan.dataset(),
                scan.rows(),
                scan.years(),
                scan.years() == 1 ? "year" : "years",
                read,
                scan.kept(),
                scan.tallies());
    }

    static Map<String, Object> scanAsMap(Scan scan) {
        Map<String, Object> map = new TreeMap<>();
        map.put("rows", scan.rows());
        map.put("years", scan.years());
        map.put("rows-scanned", scan.rowsScanned());
        map.put("years-scanned", scan.yearsScanned());
        map.put("tallies", scan.tallies());
        map.put("tallies-kept", scan.kept());
        return map;
    }

    static String observations(List<Observation> observations) {
        long missing = observations.stream().filter(o -> o.bounds() == null).count();
        long bounded = observations.stream()
                .filter(o -> o.bounds() != null && o.value() == null)
                .count();
        return String.format(
                Locale.ROOT,
                "%,d observations: %,d exact, %,d between bounds, %,d missing or hidden",
                observations.size(),
                observations.size() - missing - bounded,
                bounded,
                missing);
    }

    static String assessments(List<Assessment> assessments) {
        return assessments.size() + " targets"
                + counted(assessments.stream()
                        .collect(Collectors.groupingBy(Summaries::verdict, TreeMap::new, Collectors.counting())));
    }

    static String trends(List<Trends.Line> trends) {
        return trends.size() + " trends"
                + counted(trends.stream()
                        .collect(Collectors.groupingBy(Summaries::verdict, TreeMap::new, Collectors.counting())));
    }

    private static String verdict(Assessment a) {
        String low = a.verdictLow();
        String high = a.verdictHigh();
        if (low == null || high == null) {
            return "declined (" + a.reason() + ")";
        }
        return low.equals(high) ? low : low + " to " + high;
    }

    private static String verdict(Trends.Line line) {
        return line.finding() instanceof Finding.Answered answered
                ? String.valueOf(answered.summary().get("verdict"))
                : "declined (" + ((Finding.Declined) line.finding()).reason() + ")";
    }

    private static String counted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", ", counts.isEmpty() ? "" : ": ", ""));
    }
}
