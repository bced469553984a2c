package org.sentinelle.present.dashboard;

import java.util.List;

/** Where the numbers come from and what is known to be wrong with them. */
public record QualityPage(
        List<SourceAccount> sources,
        Figure completeness,
        DataTable rules,
        List<DataTable> breaches,
        List<String> methods,
        DataTable run,
        DataTable definitions) {
    /** What became of the rows of one file. */
    public record SourceAccount(String name, String publisher, String licence, String sentence, DataTable rows) {}

    public QualityPage {
        sources = List.copyOf(sources);
        breaches = List.copyOf(breaches);
        methods = List.copyOf(methods);
    }
}
