package org.sentinelle.compute.tally.columnar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sentinelle.compute.tally.columnar.MeasureSums.Part;

/** The cells of all tasks, those of the same keys added up. */
public final class MergedCells {
    private final KernelPlan plan;
    private final SumShape shape;
    private final List<Map<String, Integer>> numbers = new ArrayList<>();
    private final List<List<String>> codes = new ArrayList<>();
    private final Map<Codes, long[]> cells = new HashMap<>();
    private boolean overflowed;

    /** The numbers of a cell's codes. */
    private record Codes(List<Integer> numbers) {}

    /** A cell: its codes in the order of the plan's keys, and its sums. */
    public final class Cell {
        private final List<String> codes;
        private final long[] sums;

        private Cell(List<String> codes, long[] sums) {
            this.codes = codes;
            this.sums = sums;
        }

        public List<String> codes() {
            return codes;
        }

        /** The rows that an answer's selection takes. */
        public long rows(int answer) {
            return sums[shape.rows(answer)];
        }

        public long low(int answer) {
            return part(answer, Part.LOW);
        }

        public long high(int answer) {
            return part(answer, Part.LOW) + part(answer, Part.WIDTH);
        }

        public long censored(int answer) {
            return part(answer, Part.CENSORED);
        }

        public long notReported(int answer) {
            return part(answer, Part.NOT_REPORTED);
        }

        public long suppressed(int answer) {
            return part(answer, Part.SUPPRESSED);
        }

        public long notRequested(int answer) {
            return part(answer, Part.NOT_REQUESTED);
        }

        public long notApplicable(int answer) {
            return part(answer, Part.NOT_APPLICABLE);
        }

        private long part(int answer, Part part) {
            return sums[shape.part(answer, part)];
        }
    }

    MergedCells(KernelPlan plan) {
        this.plan = plan;
        this.shape = new SumShape(plan);
        plan.keys().forEach(k -> {
            numbers.add(new HashMap<>());
            codes.add(new ArrayList<>());
        });
    }

    void add(TaskSums task) {
        SumsReader reader = new SumsReader(task.bytes());
        List<int[]> translated = new ArrayList<>();
        for (int key = 0; key < codes.size(); key++) {
            translated.add(translated(key, reader.texts()));
        }
        long count = reader.number();
        for (long cell = 0; cell < count; cell++) {
            List<Integer> own = new ArrayList<>(translated.size());
            translated.forEach(t -> own.add(t[(int) reader.number()]));
            add(reader, cells.computeIfAbsent(new Codes(own), k -> new long[shape.width()]));
        }
    }

    private int[] translated(int key, List<String> texts) {
        int[] translated = new int[texts.size()];
        for (int i = 0; i < translated.length; i++) {
            Integer known =
                    numbers.get(key).putIfAbsent(texts.get(i), codes.get(key).size());
            if (known == null) {
                codes.get(key).add(texts.get(i));
            }
            translated[i] = known == null ? codes.get(key).size() - 1 : known;
        }
        return translated;
    }

    private void add(SumsReader reader, long[] sums) {
        for (int i = 0; i < sums.length; i++) {
            long by = reader.signed();
            long after = sums[i] + by;
            overflowed |= ((sums[i] ^ after) & (by ^ after)) < 0;
            sums[i] = after;
        }
    }

    /** Whether a sum or an upper bound has run over 64 bits. */
    boolean overflowed() {
        return overflowed || cells.values().stream().anyMatch(this::highOverflows);
    }

    private boolean highOverflows(long[] sums) {
        for (int i = 0; i < plan.answers().size(); i++) {
            if (plan.answers().get(i).measure() != KernelPlan.ROWS) {
                long low = sums[shape.part(i, Part.LOW)];
                if (low + sums[shape.part(i, Part.WIDTH)] < low) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The cells, in no order. */
    public List<Cell> cells() {
        List<Cell> read = new ArrayList<>(cells.size());
        cells.forEach((key, sums) -> {
            List<String> texts = new ArrayList<>(codes.size());
            for (int i = 0; i < codes.size(); i++) {
                texts.add(codes.get(i).get(key.numbers().get(i)));
            }
            read.add(new Cell(texts, sums));
        });
        return read;
    }
}
