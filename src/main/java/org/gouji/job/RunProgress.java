package org.gouji.job;

/** Whoever wants to know how a run is getting on. */
public interface RunProgress {

    /** Listens to nothing. */
    RunProgress SILENT = new RunProgress() {
        @Override
        public void says(RunNotice notice, long number) {}

        @Override
        public void begins(long files) {}

        @Override
        public void advances(long files) {}
    };

    /** Something the operator should know. */
    void says(RunNotice notice, long number);

    /** That many files are going to be read. */
    void begins(long files);

    /** That many more files are read and stored. */
    void advances(long files);
}
