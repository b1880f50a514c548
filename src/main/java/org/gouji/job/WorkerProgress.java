package org.gouji.job;

/** Whoever wants to know what a worker does. Called by any of its threads. */
public interface WorkerProgress {

    /** Listens to nothing. */
    WorkerProgress SILENT = isStored -> {};

    /**
     * A partition is read.
     *
     * @param isStored whether it was stored; if not, another worker has taken it over or the manager has to see to it
     */
    void ended(boolean isStored);
}
