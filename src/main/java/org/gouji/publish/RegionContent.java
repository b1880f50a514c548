package org.gouji.publish;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gouji.form.Form;
import org.gouji.model.ReportYear;

/**
 * What the package of a region is made of.
 *
 * @param copies what it holds besides its tables as CSV
 * @param members in the order of their codes
 */
public record RegionContent(
        String code, String name, ReportYear year, Form form, Set<PackageCopy> copies, List<Member> members) {

    /**
     * A county or a region below.
     *
     * @param isRegion whether it is a region itself
     * @param version folder of the package that is current there; empty if nothing is published for the year
     * @param due how many units below it have to report, as far as their rosters say
     */
    public record Member(String code, String name, boolean isRegion, Optional<Path> version, int due) {}

    public RegionContent {
        copies = Collections.unmodifiableSet(new TreeSet<>(copies));
        members = List.copyOf(members);
    }

    /** The name of the package's folder, such as {@code 9901-2021}. */
    String folder() {
        return Packages.name(code, year);
    }
}
