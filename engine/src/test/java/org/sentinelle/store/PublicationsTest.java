package org.sentinelle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelle.result.UnusableInput;

class PublicationsTest {
    @TempDir
    Path root;

    private static Publications.Contents page(String text) {
        return folder -> {
            Files.writeString(folder.resolve("index.html"), text);
            Files.writeString(folder.resolve(Manifest.CLOCK_FILE), "{\"at\": " + System.nanoTime() + "}");
        };
    }

    @Test
    void the_last_publication_is_current_and_the_earlier_one_stays_as_it_was() throws IOException {
        Publications publications = new Publications(root);
        publications.publish("p-1", Map.of(), page("one"));
        publications.publish("p-2", Map.of(), page("two"));

        assertThat(publications.current()).contains("p-2");
        assertThat(publications.folder("p-1").resolve("index.html")).hasContent("one");
        Manifest.verify(publications.folder("p-1"));
    }

    @Test
    void publishing_the_same_id_again_writes_nothing() throws IOException {
        Publications publications = new Publications(root);
        publications.publish("p-1", Map.of(), page("one"));
        publications.publish("p-1", Map.of(), folder -> {
            throw new IOException("must not be asked for its contents");
        });

        assertThat(publications.folder("p-1").resolve("index.html")).hasContent("one");
    }

    @Test
    void equal_contents_give_an_equal_manifest_whatever_the_clock_says() throws IOException {
        Publications first = new Publications(root.resolve("a"));
        Publications second = new Publications(root.resolve("b"));
        Path a = first.publish("p-1", Map.of("seed", 1), page("one"));
        Path b = second.publish("p-1", Map.of("seed", 1), page("one"));

        assertThat(a.resolve(Manifest.FILE)).hasSameBinaryContentAs(b.resolve(Manifest.FILE));
    }

    @Test
    void a_changed_file_is_noticed() throws IOException {
        Publications publications = new Publications(root);
        Path published = publications.publish("p-1", Map.of(), page("one"));
        Files.writeString(published.resolve("index.html"), "forged");

        assertThatThrownBy(() -> Manifest.verify(published))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("p-1/index.html")
                .hasMessageContaining("is not what was published");
    }

    @Test
    void what_is_refused_while_it_is_written_leaves_nothing_behind() throws IOException {
        Publications publications = new Publications(root);
        publications.publish("p-1", Map.of(), page("one"));
        assertThatThrownBy(() -> publications.publish("p-2", Map.of(), folder -> {
                    page("two").writeTo(folder);
                    throw new IllegalStateException("the gate refuses it");
                }))
                .hasMessage("the gate refuses it");
        try (Stream<Path> left = Files.list(root)) {
            assertThat(left.map(p -> p.getFileName().toString())).containsExactlyInAnyOrder("p-1", "CURRENT");
        }
        Files.createDirectory(root.resolve(".staging-p-3"));
        assertThat(Publications.folders(root)).containsExactly(root.resolve("p-1"));
    }

    @Test
    void an_id_cannot_lead_out_of_the_folder() {
        Publications publications = new Publications(root);
        assertThatThrownBy(() -> publications.folder("../elsewhere")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_crash_after_any_step_leaves_a_whole_publication_and_a_restart_finishes() throws IOException {
        int steps = stepsOfOnePublication();
        assertThat(steps).as("steps that can be the last one").isGreaterThan(8);
        for (int crashAfter = 0; crashAfter < steps; crashAfter++) {
            Path folder = root.resolve("crash-" + crashAfter);
            new Publications(folder).publish("p-1", Map.of(), page("one"));
            CountedSteps dying = new CountedSteps(crashAfter);
            try {
                new Publications(folder, dying).publish("p-2", Map.of(), page("two"));
            } catch (CountedSteps.Crash expected) {
                assertWhole(folder, crashAfter);
            }
            new Publications(folder).publish("p-2", Map.of(), page("two"));
            assertThat(new Publications(folder).current()).contains("p-2");
            Manifest.verify(folder.resolve("p-2"));
        }
    }

    private static void assertWhole(Path folder, int crashAfter) throws IOException {
        String current = new Publications(folder).current().orElseThrow();
        assertThat(current).as("after %d steps", crashAfter).isIn("p-1", "p-2");
        Manifest.verify(folder.resolve(current));
        Manifest.verify(folder.resolve("p-1"));
    }

    private int stepsOfOnePublication() throws IOException {
        CountedSteps counting = new CountedSteps(Integer.MAX_VALUE);
        Path folder = root.resolve("count");
        new Publications(folder).publish("p-1", Map.of(), page("one"));
        new Publications(folder, counting).publish("p-2", Map.of(), page("two"));
        return counting.done;
    }

    /** The real steps, until the power goes. */
    private static final class CountedSteps implements FileSteps {
        private final int allowed;
        private int done;

        private CountedSteps(int allowed) {
            this.allowed = allowed;
        }

        private static final class Crash extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }

        private void step() {
            if (done >= allowed) {
                throw new Crash();
            }
            done++;
        }

        @Override
        public void createFolder(Path folder) throws IOException {
            step();
            DISK.createFolder(folder);
        }

        @Override
        public void write(Path file, String text) throws IOException {
            step();
            DISK.write(file, text);
        }

        @Override
        public void restrict(Path path) throws IOException {
            step();
            DISK.restrict(path);
        }

        @Override
        public void force(Path path) throws IOException {
            step();
            DISK.force(path);
        }

        @Override
        public void moveAtomically(Path from, Path to) throws IOException {
            step();
            DISK.moveAtomically(from, to);
        }

        @Override
        public void deleteTree(Path path) throws IOException {
            step();
            DISK.deleteTree(path);
        }
    }
}
