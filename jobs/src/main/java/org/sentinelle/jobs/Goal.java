package org.sentinelle.jobs;

/** How far the main job goes. */
enum Goal {
    INGEST,
    CHECK,
    COMPUTE,
    ASSESS,
    PUBLISH;

    boolean reaches(Goal stage) {
        return compareTo(stage) >= 0;
    }
}
