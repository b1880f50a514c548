package org.gouji.publish.site;

import java.util.List;
import org.gouji.consolidate.CountyCheck;
import org.gouji.form.FormLibrary;
import org.gouji.publish.PackageContent;
import org.gouji.roster.County;

/**
 * What the pages are about, besides the submissions.
 *
 * @param years what the packages are made from, the earliest year first
 * @param rules all rules in the order of the register
 */
public record SiteContent(
        County county, List<PackageContent> years, List<RuleCard> rules, FormLibrary forms, CountyCheck membership) {

    public SiteContent {
        years = List.copyOf(years);
        rules = List.copyOf(rules);
    }
}
