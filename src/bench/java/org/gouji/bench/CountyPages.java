package org.gouji.bench;

import java.nio.file.Path;

/** The job of {@link InventedCounty}, for whoever measures it from inside. */
public final class CountyPages {

    private CountyPages() {}

    /** Writes a county of so many units with one report each. */
    public static void write(Path folder, int units) {
        new InventedCounty(folder, units, 1).write();
    }

    public static Path job(Path folder) {
        return InventedCounty.job(folder);
    }
}
