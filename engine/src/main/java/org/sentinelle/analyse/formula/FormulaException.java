package org.sentinelle.analyse.formula;

/** A formula that is not understood: what is wrong and what to write instead. */
public final class FormulaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    FormulaException(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    /** What is wrong, and where. */
    public String what() {
        return String.valueOf(getMessage());
    }

    public String remedy() {
        return remedy;
    }
}
