package org.sentinelle.jobs;

import picocli.CommandLine.Command;

/** The definitions: what there is, what it says, and whether it is sound. None of its subcommands needs Spark. */
@Command(
        name = "catalogue",
        description = "The shared definitions and those of a workspace.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CatalogueListCommand.class,
            CatalogueShowCommand.class,
            CatalogueLintCommand.class,
            CatalogueExportCommand.class,
            CatalogueImportCommand.class
        },
        footerHeading = "%nExample:%n",
        footer = "  sentinelle catalogue show detected-victims --language fr")
final class CatalogueCommand {}
