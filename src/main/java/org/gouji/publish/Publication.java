package org.gouji.publish;

import java.nio.file.Path;
import java.util.List;
import org.gouji.consolidate.CountyFinding;
import org.gouji.consolidate.CountyTables;

/**
 * What publishing did.
 *
 * @param folder the version that is current now
 * @param isNew whether it was made by this run; otherwise it already held exactly this content
 * @param isHeld whether numbers would be others than those of a version that is final or is meant to be; then nothing was
 *     published
 * @param findings about the county as a whole and the part of single units in it
 */
public record Publication(
        Path folder, boolean isNew, boolean isHeld, CountyTables tables, List<CountyFinding> findings) {

    public Publication {
        findings = List.copyOf(findings);
    }
}
