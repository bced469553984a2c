package org.sentinelle.definition.reading;

/** What a definition file defines, and the schema it is held against. */
public enum DefinitionKind {
    AREAS("areas", "area"),
    REGIONS("regions", "region"),
    CODE_LIST("code-list", "code list"),
    SPELLINGS("spellings", "spelling table"),
    CONCORDANCE("concordance", "concordance"),
    STANDARD_POPULATION("standard-population", "standard population"),
    DATASET("dataset", "dataset"),
    SOURCE("source", "source"),
    MECHANISM("mechanism", "mechanism"),
    INDICATOR("indicator", "indicator"),
    HYPOTHESES("hypotheses", "register of hypotheses"),
    DESIGN("design", "impact design"),
    PLAN("plan", "plan"),
    OVERLAY("overlay", "overlay"),
    PARAMETERS("parameters", "set of parameters"),
    POLICY("policy", "policy");

    private final String schema;
    private final String noun;

    DefinitionKind(String schema, String noun) {
        this.schema = schema;
        this.noun = noun;
    }

    public String schema() {
        return schema;
    }

    /** What one of them is called in a message. */
    public String noun() {
        return noun;
    }

    /** Whether one file holds many of them. */
    public boolean manyInOneFile() {
        return this == AREAS || this == REGIONS;
    }
}
