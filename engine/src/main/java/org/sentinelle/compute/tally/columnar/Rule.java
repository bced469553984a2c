package org.sentinelle.compute.tally.columnar;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.sentinelle.model.Filter;
import org.sentinelle.model.Filter.AnyOf;
import org.sentinelle.model.Filter.Condition;
import org.sentinelle.model.Filter.Not;

/** A row selection, decided by which {@link FieldTest field tests} a row meets. */
sealed interface Rule extends Serializable {
    /** Whether rows that meet these tests, and no others, are selected. */
    boolean holds(BitSet met);

    /** One test is met. */
    record Met(int test) implements Rule {
        @Override
        public boolean holds(BitSet met) {
            return met.get(test);
        }
    }

    /** Every rule holds. */
    record All(List<Rule> rules) implements Rule {
        public All {
            rules = List.copyOf(rules);
        }

        @Override
        public boolean holds(BitSet met) {
            return rules.stream().allMatch(r -> r.holds(met));
        }
    }

    /** At least one rule holds. */
    record Any(List<Rule> rules) implements Rule {
        public Any {
            rules = List.copyOf(rules);
        }

        @Override
        public boolean holds(BitSet met) {
            return rules.stream().anyMatch(r -> r.holds(met));
        }
    }

    /** The rule does not hold. */
    record None(Rule rule) implements Rule {
        @Override
        public boolean holds(BitSet met) {
            return !rule.holds(met);
        }
    }

    /** The rule of a filter; tests that are not among those noted so far are added to them. */
    static Rule of(Filter filter, List<String> columns, List<FieldTest> tests) {
        List<Rule> rules = new ArrayList<>();
        filter.conditions().forEach(c -> rules.add(of(c, columns, tests)));
        return new All(rules);
    }

    private static Rule of(Condition condition, List<String> columns, List<FieldTest> tests) {
        if (condition instanceof Not c) {
            return new None(of(c.excluded(), columns, tests));
        }
        if (condition instanceof AnyOf c) {
            List<Rule> rules = new ArrayList<>();
            c.alternatives().forEach(a -> rules.add(of(a, columns, tests)));
            return new Any(rules);
        }
        FieldTest test = java.util.Objects.requireNonNull(FieldTest.of(condition, columns));
        if (!tests.contains(test)) {
            tests.add(test);
        }
        return new Met(tests.indexOf(test));
    }
}
