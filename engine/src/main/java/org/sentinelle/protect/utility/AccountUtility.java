package org.sentinelle.protect.utility;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sentinelle.protect.rule.HiddenFor;
import org.sentinelle.result.CountCell;
import org.sentinelle.result.Ledger.Account;
import org.sentinelle.result.LedgerStatement;
import org.sentinelle.result.LedgerStatement.Origin;

/** What is left of the counts of one account. */
final class AccountUtility {
    private final Account account;
    private final TrueCounts counts;
    private final HiddenReasons reasons;
    private final Set<CountCell> shown;

    AccountUtility(Account account) {
        this.account = account;
        this.counts = new TrueCounts(account.truth());
        this.reasons = new HiddenReasons(account, counts);
        this.shown = shown(account.statements());
    }

    /** The counts that this publication says something of by themselves, as they are or rounded. */
    private static Set<CountCell> shown(List<LedgerStatement> statements) {
        Set<CountCell> shown = new HashSet<>();
        for (LedgerStatement statement : statements) {
            if (statement.origin() == Origin.SHOWN
                    && statement.terms().size() == 1
                    && statement.terms().get(0).coefficient() == 1) {
                shown.add(statement.terms().get(0).cell());
            }
        }
        return shown;
    }

    private Set<CountCell> wanted() {
        return new TreeSet<>(account.wanted());
    }

    List<LevelUtility> levels() {
        SortedMap<Level, List<CountCell>> byLevel = new TreeMap<>();
        wanted().forEach(cell -> byLevel.computeIfAbsent(Level.of(account, cell), l -> new ArrayList<>())
                .add(cell));
        List<LevelUtility> levels = new ArrayList<>();
        byLevel.forEach((level, cells) -> {
            boolean finest = byLevel.keySet().stream().noneMatch(level::isCoarserThan);
            levels.add(level(level, cells, finest));
        });
        return levels;
    }

    private LevelUtility level(Level level, List<CountCell> cells, boolean finest) {
        Map<HiddenFor, Long> hidden = new EnumMap<>(HiddenFor.class);
        long all = 0;
        long kept = 0;
        long shownCells = 0;
        for (CountCell cell : cells) {
            long count = counts.of(cell);
            all += count;
            if (shown.contains(cell)) {
                kept += count;
                shownCells++;
            } else {
                hidden.merge(reasons.of(cell), 1L, Long::sum);
            }
        }
        Double share = all == 0 ? null : (Double) ((double) kept / all);
        return new LevelUtility(level, cells.size(), shownCells, hidden, share, finest);
    }

    long wantedCells() {
        return wanted().size();
    }

    long shownCells() {
        return wanted().stream().filter(shown::contains).count();
    }

    /** The cells that a primary rule finds, whether or not they are hidden. */
    long primaries() {
        return wanted().stream()
                .filter(cell -> reasons.primary(cell).isPresent())
                .count();
    }

    /** How many cells are hidden for each that a primary rule finds; 1 where there is none. */
    double hiddenPerPrimary() {
        long primaries = primaries();
        return primaries == 0 ? 1 : Math.max(1, (double) (wantedCells() - shownCells()) / primaries);
    }
}
