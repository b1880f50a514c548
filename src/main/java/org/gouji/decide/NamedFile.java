package org.gouji.decide;

import org.gouji.model.Submission;

/** Whether a text names a file: by its path, its name, the begin of its hash, or its submission. */
final class NamedFile {

    private static final int SHORTEST_HASH = 8;

    private NamedFile() {}

    static boolean is(String text, Submission submission) {
        return is(text, submission.file(), submission.sha256(), submission.id());
    }

    static boolean is(String text, String path, String sha256, String submission) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return text.equals(path)
                || text.equals(name)
                || text.equals(submission)
                || (text.length() >= SHORTEST_HASH && sha256.startsWith(text));
    }
}
