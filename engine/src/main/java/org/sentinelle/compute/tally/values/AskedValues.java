package org.sentinelle.compute.tally.values;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.sentinelle.compute.plan.ValuePlan;
import org.sentinelle.compute.plan.ValuePlan.Question;
import org.sentinelle.compute.tally.Periods;
import org.sentinelle.model.CodeList;

/**
 * The one scan: the values that the questions of a plan ask of every row, equal ones of an area, a period and the question's
 * dimensions counted together before anything is multiplied by pools and breakdowns. A value is a text, or a figure's two
 * bounds.
 */
final class AskedValues {
    static final String WORLD = "world";
    static final String AREA = "area";
    static final String PERIOD = "period";
    static final String QUESTION = "question";
    static final String CODES = "codes";
    static final String TEXT = "text";
    static final String LOW = "low";
    static final String HIGH = "high";
    static final String ROWS = "rows";

    private static final String ASKED = "asked";

    private final ValuePlan plan;

    AskedValues(ValuePlan plan) {
        this.plan = plan;
    }

    Dataset<Row> of(Dataset<Row> rows, Column world) {
        Column[] keys = {
            col(WORLD),
            col(AREA),
            col(PERIOD),
            col(ASKED + "." + QUESTION),
            col(ASKED + "." + CODES),
            col(ASKED + "." + TEXT),
            col(ASKED + "." + LOW),
            col(ASKED + "." + HIGH)
        };
        return asked(rows, world).groupBy(keys).agg(count(lit(1)).as(ROWS));
    }

    private Dataset<Row> asked(Dataset<Row> rows, Column world) {
        List<Column> values = new ArrayList<>();
        List<Question> questions = plan.questions();
        for (int i = 0; i < questions.size(); i++) {
            values.add(value(i, questions.get(i)));
        }
        return rows.select(
                        world.as(WORLD),
                        col(plan.schema().area().name()).as(AREA),
                        Periods.column(plan.schema(), plan.days()).as(PERIOD),
                        explode(array(values.toArray(Column[]::new))).as(ASKED))
                .where(col(ASKED).isNotNull());
    }

    /** Null where the row is not asked, or holds no value. */
    private Column value(int number, Question question) {
        Column text = lit(null).cast(DataTypes.StringType);
        Column low = lit(null).cast(DataTypes.LongType);
        Column high = low;
        if (plan.isMeasure(question.field())) {
            low = col(question.field() + "_low").cast(DataTypes.LongType);
            high = col(question.field() + "_high").cast(DataTypes.LongType);
        } else {
            text = col(question.field()).cast(DataTypes.StringType);
        }
        Column there = text.isNotNull().or(low.isNotNull().and(high.isNotNull()));
        return when(
                question.rows().column().and(there),
                struct(lit(number).as(QUESTION), codes(question).as(CODES), text.as(TEXT), low.as(LOW), high.as(HIGH)));
    }

    private Column codes(Question question) {
        Column[] codes = plan.dimensions(question).stream()
                .map(d -> coalesce(col(d), lit(CodeList.UNKNOWN)))
                .toArray(Column[]::new);
        return array(codes).cast(DataTypes.createArrayType(DataTypes.StringType));
    }
}
