package org.sentinelle.compute.tally.columnar;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.sentinelle.compute.tally.columnar.MeasureSums.Part;

/** Writes what a kernel added up as few bytes: most sums are small, many are zero. */
final class HarvestedSums {
    private final CellKernel kernel;
    private final SumShape shape;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    HarvestedSums(CellKernel kernel) {
        this.kernel = kernel;
        this.shape = new SumShape(kernel.plan());
    }

    TaskSums write() {
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            codes(out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        number(kernel.cellCount());
        long[] sums = new long[shape.width()];
        for (int cell = 0; cell < kernel.cellCount(); cell++) {
            for (int key = 0; key < kernel.plan().keys().size(); key++) {
                number(kernel.code(cell, key));
            }
            collect(cell, sums);
            for (long sum : sums) {
                number((sum << 1) ^ (sum >> 63));
            }
        }
        return TaskSums.of(bytes.toByteArray());
    }

    private void codes(DataOutputStream out) throws IOException {
        for (List<String> ofKey : kernel.codes()) {
            out.writeInt(ofKey.size());
            for (String code : ofKey) {
                byte[] text = code.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        }
    }

    private void collect(int cell, long[] sums) {
        List<KernelPlan.Sum> answers = kernel.plan().answers();
        int[] placeAmongMeasure = new int[kernel.plan().measures().size()];
        for (int i = 0; i < answers.size(); i++) {
            sums[shape.rows(i)] = kernel.count(cell, answers.get(i).selection());
            int measure = answers.get(i).measure();
            if (measure != KernelPlan.ROWS) {
                int place = placeAmongMeasure[measure]++;
                for (Part part : Part.values()) {
                    sums[shape.part(i, part)] = kernel.measure(measure).sum(part, cell, place);
                }
            }
        }
    }

    /** Seven bits a byte, the lowest first. */
    private void number(long number) {
        long left = number;
        while ((left & ~0x7FL) != 0) {
            bytes.write((int) ((left & 0x7F) | 0x80));
            left >>>= 7;
        }
        bytes.write((int) left);
    }
}
