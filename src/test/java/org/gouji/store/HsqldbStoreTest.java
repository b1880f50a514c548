package org.gouji.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class HsqldbStoreTest extends StoreContract {

    @TempDir
    private Path folder;

    @Override
    DatabaseSettings settings() {
        return DatabaseSettings.embedded("jdbc:hsqldb:file:" + folder.resolve("gouji"));
    }
}
