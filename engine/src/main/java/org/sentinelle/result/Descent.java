package org.sentinelle.result;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sentinelle.model.LocalisedText;
import org.sentinelle.model.Membership;

/**
 * Where one published number comes from, from its value back to the files that were read. It holds nothing that the publication
 * and the definitions do not tell.
 *
 * @param number the number with what went into it
 * @param definitions those of every indicator in it, the number's own first, with the overlays that adapt them
 * @param datasets those that the indicators read
 * @param roster who belonged to the area; null for a State, and where it is not told
 */
public record Descent(
        Origin origin,
        Contribution number,
        List<DefinitionUse> definitions,
        List<DatasetUse> datasets,
        @Nullable Roster roster,
        Protection protection) {

    /**
     * The publication that shows the number and the run that made it.
     *
     * @param definitionsUnchanged whether all definition files are still those of the run; null where it did not say
     */
    public record Origin(
            String publication,
            String runId,
            String codeVersion,
            @Nullable Boolean definitionsUnchanged) {}

    /** What a definition defines. */
    public enum Kind {
        INDICATOR,
        OVERLAY,
        SOURCE
    }

    /**
     * A definition file that took part.
     *
     * @param version that of the run, or null where the kind has none
     * @param used SHA-256 of its text in the run, or null where the run did not say
     * @param present SHA-256 of its text in the workspace today, or null where it is gone
     */
    public record DefinitionUse(
            Kind kind,
            String id,
            @Nullable String version,
            LocalisedText name,
            List<String> owners,
            @Nullable String used,
            @Nullable String present) {
        public DefinitionUse {
            owners = List.copyOf(owners);
        }

        public boolean unchanged() {
            return used != null && used.equals(present);
        }
    }

    /** A dataset and the files that its rows come from. */
    public record DatasetUse(String id, LocalisedText name, boolean confidential, List<FileUse> files) {
        public DatasetUse {
            files = List.copyOf(files);
        }
    }

    /**
     * A file that was read.
     *
     * @param account what became of its rows; null for a confidential one
     */
    public record FileUse(
            Provenance.Input file,
            DefinitionUse mapping,
            @Nullable String publisher,
            @Nullable RowLedger account) {}

    /**
     * Who belonged to a group on the last day of the period.
     *
     * @param joined members since a day of the period after its first one
     * @param left members up to a day of the period before its last one
     */
    public record Roster(
            String group, LocalDate day, List<Membership> members, List<Membership> joined, List<Membership> left) {
        public Roster {
            members = List.copyOf(members);
            joined = List.copyOf(joined);
            left = List.copyOf(left);
        }

        public long expected() {
            return members.stream().filter(Membership::expected).count();
        }
    }

    /** How confidentiality was kept. */
    public enum Release {
        /** Every source is public knowledge. */
        PASSED_THROUGH,
        /** A confidential count that may be shown. */
        SHOWN,
        /** Hidden, for whatever reason. */
        SUPPRESSED
    }

    /**
     * What protection did.
     *
     * @param threshold confidential counts below it are not shown; null where nothing is confidential, or it is not known
     */
    public record Protection(Release release, @Nullable Integer threshold) {}

    public Descent {
        definitions = List.copyOf(definitions);
        datasets = List.copyOf(datasets);
    }

    public Observation observation() {
        return number.observation();
    }

    /** The definition of an indicator in it. */
    public DefinitionUse definition(String indicator) {
        return definitions.stream()
                .filter(d -> d.kind() == Kind.INDICATOR && d.id().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No definition of " + indicator + " took part"));
    }
}
