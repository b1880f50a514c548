package org.gouji.model;

import java.util.List;

/**
 * One unit's report as read from one file, before anybody decided which unit of the roster it belongs to.
 *
 * @param part 1 for the first report in the file, 2 for the second, and so on
 * @param form the edition that the labels show, whatever year the title says
 * @param cells the cells that the document shows, in the order of the form; a cell that it does not show has none
 * @param narrative its running text
 * @param findings failed and not assessable outcomes only
 * @param passed how many checks passed
 */
public record Report(
        int part,
        ReportTitle title,
        FormId form,
        List<Cell> cells,
        Narrative narrative,
        List<Finding> findings,
        int passed) {

    public Report {
        cells = List.copyOf(cells);
        findings = List.copyOf(findings);
    }

    /** The file in which it stands if an archive or an e-mail holds that, empty otherwise. */
    public String heldFile() {
        return title.source().heldFile();
    }
}
