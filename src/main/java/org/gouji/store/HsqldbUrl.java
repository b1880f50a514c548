package org.gouji.store;

import java.nio.file.Path;
import java.util.Optional;

/** The address of an HSQLDB, and the settings without which it loses acknowledged commits. */
final class HsqldbUrl {

    private static final String FILE = "jdbc:hsqldb:file:";

    /** Our own lock replaces HSQLDB's, which takes ten seconds to notice that its owner is dead. */
    private static final String SAFE = ";hsqldb.write_delay=false;hsqldb.tx=mvcc;hsqldb.lock_file=false";

    private HsqldbUrl() {}

    /** The database's file, without the endings that HSQLDB adds; empty for a database in memory. */
    static Optional<Path> file(String url) {
        if (!url.startsWith(FILE)) {
            return Optional.empty();
        }
        int end = url.indexOf(';');
        return Optional.of(Path.of(url.substring(FILE.length(), end < 0 ? url.length() : end)));
    }

    static String forWriting(String url) {
        return url + SAFE;
    }

    static String forReading(String url) {
        return url + SAFE + ";readonly=true;ifexists=true";
    }
}
