package org.gouji.job;

import java.nio.file.Path;
import org.gouji.store.DatabaseSettings;

class HsqldbRunTest extends ConsolidationRunContract {

    @Override
    DatabaseSettings database(Path folder) {
        return DatabaseSettings.embedded("jdbc:hsqldb:file:" + folder.resolve("database/gouji"));
    }
}
