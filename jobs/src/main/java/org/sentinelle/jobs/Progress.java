package org.sentinelle.jobs;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far the work has come, on standard error: a bar for a person at a terminal, else one line when a stage begins and one
 * when it ends, or nothing. Results never go through here.
 */
final class Progress {
    private static final int WIDTH = 78;

    private final How how;
    private final PrintWriter err;
    private @Nullable ProgressBar bar;

    private enum How {
        BAR,
        LINES,
        NONE
    }

    private Progress(How how, PrintWriter err) {
        this.how = how;
        this.err = err;
    }

    /** {@code auto} is a bar on a terminal and lines elsewhere. */
    static Progress of(String setting, boolean terminal, PrintWriter err) {
        How how = setting.equals("auto")
                ? (terminal ? How.BAR : How.LINES)
                : How.valueOf(setting.toUpperCase(Locale.ROOT));
        return new Progress(how, err);
    }

    /** A stage begins: its name, and what it works on. */
    synchronized void begins(String stage, String about) {
        if (how == How.BAR) {
            bar = new ProgressBarBuilder()
                    .setTaskName(String.format(Locale.ROOT, "%-8s", stage))
                    .setInitialMax(0)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .setConsumer(new OneLine(err))
                    .build();
            bar.setExtraMessage(about);
        } else {
            line(String.format(Locale.ROOT, "%-8s %s", stage, about));
        }
    }

    /** More steps of the stage are known. */
    synchronized void expects(long steps) {
        ProgressBar running = bar;
        if (running != null) {
            running.maxHint(running.getMax() + steps);
        }
    }

    /** A step of the stage is done. */
    synchronized void step() {
        ProgressBar running = bar;
        if (running != null) {
            running.step();
        }
    }

    /** The stage is over. */
    synchronized void ended(String stage, Duration took) {
        close();
        line(String.format(Locale.ROOT, "%-8s %7.1f s", stage, took.toMillis() / 1000.0));
    }

    /** The stage was broken off. */
    synchronized void close() {
        ProgressBar running = bar;
        bar = null;
        if (running != null) {
            running.close();
        }
    }

    /** A line that is said however progress is shown. */
    synchronized void note(String text) {
        err.println(text);
        err.flush();
    }

    private void line(String text) {
        if (how != How.NONE) {
            note(text);
        }
    }

    /** Draws the bar over itself, and wipes it when it is done. */
    private record OneLine(PrintWriter err) implements ProgressBarConsumer {
        @Override
        public int getMaxRenderedLength() {
            return WIDTH;
        }

        @Override
        public void accept(String rendered) {
            err.print("\r" + rendered);
            err.flush();
        }

        @Override
        public void close() {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
        }
    }
}
