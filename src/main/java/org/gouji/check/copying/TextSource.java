package org.gouji.check.copying;

import java.util.Collection;
import java.util.Map;
import org.gouji.model.Narrative;
import org.gouji.model.ReportYear;
import org.gouji.model.UnitCode;

/** Where the texts themselves are. Asked only for those that are to be compared closely, some hundred at a time. */
public interface TextSource {

    /** The texts of these units for a year; a unit without one is left out. */
    Map<UnitCode, Narrative> of(ReportYear year, Collection<UnitCode> units);
}
