package org.gouji.recognise;

import java.util.List;
import org.gouji.form.Form;
import org.gouji.model.Narrative;
import org.gouji.model.ReportTitle;

/**
 * One report found in a document.
 *
 * @param form the edition that its labels show
 * @param cells the cells that it shows, in the order of the form
 * @param narrative its running text
 */
public record Recognition(
        Form form, ReportTitle title, List<CellText> cells, Narrative narrative, List<Notice> notices) {

    public Recognition {
        cells = List.copyOf(cells);
        notices = List.copyOf(notices);
    }
}
