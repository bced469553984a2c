package org.sentinelle.protect.gate;

/** Why a publication is refused. It names cells by their coordinates, never a number; it is for the custodian's eyes. */
public record GateFinding(Reason reason, String where) implements Comparable<GateFinding> {

    /** What is wrong. */
    public enum Reason {
        THRESHOLD_TOO_LOW("the ledger protects less than the policy demands"),
        ACCOUNTS_OVERLAP("two accounts over one dataset or indicator could be subtracted from each other"),
        LEAVES_UNCLEAR("the leaf cells are no table: a cell appears twice, or another indicator's or dimensions' does"),
        GROUP_UNCLEAR("a group has the name of a State, or its members are given twice"),
        NO_SUCH_CELL("the cell is none of the lattice"),
        STATED_TWICE("the cell is stated twice"),
        BELOW_THRESHOLD("a cell below the threshold is stated"),
        NOT_THE_TRUTH("the statement is not the sum of the true counts"),
        WITNESS_UNREADABLE("a witness changes a leaf that the table does not have"),
        WITNESS_NEGATIVE("a witness has a negative count"),
        WITNESS_CONTRADICTED("a witness disagrees with something that is shown"),
        WITNESS_TOO_NEAR("a witness leaves a cell it claims to cover within too narrow limits"),
        UNPROTECTED("a cell below the threshold has no valid witness: it may be derived from what is shown"),
        NOT_IN_LEDGER("a number is shown that the ledger does not state");

        private final String explanation;

        Reason(String explanation) {
            this.explanation = explanation;
        }
    }

    /** A sentence for the custodian. */
    public String text() {
        return where + ": " + reason.explanation + ". Nothing was published; protect the tables again.";
    }

    @Override
    public int compareTo(GateFinding other) {
        int byReason = reason.compareTo(other.reason);
        return byReason != 0 ? byReason : where.compareTo(other.where);
    }
}
