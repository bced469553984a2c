package org.sentinelle.protect.gate;

/** Why a publication is refused. It names cells by their coordinates, never a number; it is for the custodian's eyes. */
public record GateFinding(Reason reason, String where) implements Comparable<GateFinding> {

    /** What is wrong. */
    public enum Reason {
        POLICY_TOO_WEAK("the ledger protects less than the policy demands"),
        ACCOUNTS_OVERLAP("two accounts over one dataset could be subtracted from each other"),
        TOO_LARGE("the account has more coordinates than the gate can number"),
        LEAVES_UNCLEAR(
                "the leaf cells are no table: one appears twice, or has other coordinates than the account says"),
        TABLE_INCOMPLETE("the leaf cells are no full table: some combinations of codes are missing"),
        GROUP_UNCLEAR("a group has the name of a State, or its members are given twice"),
        NO_SUCH_CELL("the account has no such cell"),
        BELOW_THRESHOLD("a cell below the threshold is stated"),
        EMPTY_STATED("a cell is stated as empty, and the policy hides empty cells"),
        NOT_THE_TRUTH("the statement is not true of the counts"),
        GROUP_TOLD("what is stated tells that a group is whole, or but for one, in one category"),
        WITNESS_UNREADABLE("a witness changes a leaf that the table does not have"),
        WITNESS_NEGATIVE("a witness has a negative count"),
        WITNESS_CONTRADICTED("a witness disagrees with something that readers know"),
        WITNESS_EMPTIES("a witness leaves nobody in a hidden cell that readers know is not empty"),
        WITNESS_MOVES_INSIDER("a witness against an agency changes what that agency knows"),
        PRIOR_UNPROVEN("what readers are said to have known before does not follow from what they knew"),
        UNPROTECTED("a sensitive cell is not moved by any witness: it may be derived from what is known"),
        OPEN_TOO_LITTLE("the witnesses leave a sensitive cell within too narrow limits"),
        OPEN_TO_INSIDER("an agency that subtracts its own part may derive what is left of the cell"),
        NOT_IN_LEDGER("a number is shown that the ledger does not have"),
        FEW_BEHIND("an estimate is shown that fewer cases than the threshold stand behind"),
        NOT_STATED("a number that is shown tells a count that no account states");

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
