package org.sentinelle.analyse.formula;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** The functions of one number that a formula may use; NaN where there is no value. */
public enum Function {
    LOG("log", Function::log),
    LOG2("log2", x -> log(x) / Math.log(2)),
    LOG10("log10", x -> x > 0 ? Math.log10(x) : Double.NaN),
    LOG1P("log1p", x -> x > -1 ? Math.log1p(x) : Double.NaN),
    EXP("exp", Math::exp),
    SQRT("sqrt", Math::sqrt),
    ABS("abs", Math::abs),
    /** Arithmetic inside: {@code I(income^2)}. */
    I("I", x -> x);

    private final String written;
    private final DoubleUnaryOperator operator;

    Function(String written, DoubleUnaryOperator operator) {
        this.written = written;
        this.operator = operator;
    }

    static Optional<Function> of(String name) {
        return Arrays.stream(values()).filter(f -> f.written.equals(name)).findFirst();
    }

    String written() {
        return written;
    }

    double of(double x) {
        return operator.applyAsDouble(x);
    }

    private static double log(double x) {
        return x > 0 ? Math.log(x) : Double.NaN;
    }
}
