package org.gouji.consolidate;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.roster.Roster;

/**
 * What is known about a round besides the reports that count.
 *
 * @param unassigned hashes of the files that are nobody's report, by path
 */
public record Circumstances(Roster roster, Map<String, String> unassigned, OtherVersions versions) {

    public Circumstances {
        unassigned = Collections.unmodifiableMap(new TreeMap<>(unassigned));
    }
}
