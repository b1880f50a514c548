package org.gouji.store;

import org.gouji.model.ReportYear;
import org.gouji.model.UnitCode;

/**
 * A report whose file counts for another year too.
 *
 * @param unit whose report it is
 * @param other the unit that handed in the file for the other year, often the same
 * @param file under which path it came then
 */
public record SameFile(UnitCode unit, UnitCode other, ReportYear otherYear, String file) {}
