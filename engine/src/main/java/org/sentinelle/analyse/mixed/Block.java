package org.sentinelle.analyse.mixed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sentinelle.analyse.formula.Formula;
import org.sentinelle.analyse.formula.FormulaException;

/** Some fixed terms under a name: {@code family: debt + siblings}. */
record Block(String name, List<String> terms) {
    /** What is written where no blocks are wanted. */
    static final String NONE = "none";

    /** Blocks that are not understood: why, and what to do. */
    static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1L;

        NotUnderstood(String message) {
            super(message);
        }
    }

    /**
     * Reads {@code person: schooling + age; family: debt}.
     *
     * @throws NotUnderstood where a block has no name or no terms, or terms that the formula does not have or another block has
     */
    static List<Block> read(String written, Formula formula) throws NotUnderstood {
        if (written.equals(NONE)) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        for (String part : written.split(";")) {
            Block block = one(part.strip());
            for (String term : block.terms()) {
                if (formula.terms().stream().noneMatch(t -> t.text().equals(term))) {
                    throw new NotUnderstood("Block '" + block.name() + "' has the term '" + term
                            + "', which is no fixed term of the formula; its terms are " + texts(formula) + ".");
                }
                if (!taken.add(term)) {
                    throw new NotUnderstood("The term '" + term + "' is in two blocks; leave it in one.");
                }
            }
            if (blocks.stream().anyMatch(b -> b.name().equals(block.name()))) {
                throw new NotUnderstood("Two blocks are called '" + block.name() + "'; give each its own name.");
            }
            blocks.add(block);
        }
        return blocks;
    }

    private static Block one(String part) throws NotUnderstood {
        int colon = part.indexOf(':');
        if (colon < 1) {
            throw new NotUnderstood("The block '" + part + "' has no name; write 'name: term + term'.");
        }
        try {
            Formula terms = Formula.parse("y ~ " + part.substring(colon + 1));
            if (!terms.terms().isEmpty()
                    && terms.random().isEmpty()
                    && terms.effects().isEmpty()) {
                return new Block(
                        part.substring(0, colon).strip(),
                        terms.terms().stream().map(Formula.Term::text).toList());
            }
        } catch (FormulaException said) {
            throw new NotUnderstood("The block '" + part + "' is not understood: " + said.what() + " " + said.remedy());
        }
        throw new NotUnderstood("The block '" + part + "' must have fixed terms; write 'name: term + term'.");
    }

    private static String texts(Formula formula) {
        return String.join(
                ", ", formula.terms().stream().map(Formula.Term::text).toList());
    }

    /** The fixed terms that are in no block; they are in the model before the first. */
    static List<String> before(List<Block> blocks, Formula formula) {
        return formula.terms().stream()
                .map(Formula.Term::text)
                .filter(t -> blocks.stream().noneMatch(b -> b.terms().contains(t)))
                .toList();
    }
}
