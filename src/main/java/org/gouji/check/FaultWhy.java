package org.gouji.check;

import java.util.Locale;
import org.gouji.model.Fault;

/** The evidence by which a finding is laid to the report or to our reading of it. */
enum FaultWhy {
    /** The text can be read in one way only. */
    PLAIN(Fault.REPORT),
    /** So it stands in the cells of a table of the document. */
    GRID(Fault.REPORT),
    /** An engine read it from a picture. */
    PICTURE(Fault.READING),
    /** Figures were printed in one and taken apart. */
    SPLIT(Fault.READING),
    /** Taken apart otherwise, the text fits all sums. */
    OTHER(Fault.READING),
    /** The extraction of the text cut it. */
    CUT(Fault.READING),
    /** The copy at hand has lost text. */
    LOSSY(Fault.READING),
    /** It stands in a copy that has lost text elsewhere. */
    DAMAGED(Fault.UNCLEAR),
    /** The row is called otherwise than in the form. */
    LABEL(Fault.UNCLEAR),
    /** The cell holds more than a number. */
    CONVERTED(Fault.UNCLEAR),
    /** Without borders nobody can say which figure is missing or one too many. */
    COUNT(Fault.UNCLEAR),
    /** So many sums fail that the columns themselves are in doubt. */
    MANY(Fault.UNCLEAR),
    /** The file could not be opened, or not as a whole. */
    FILE(Fault.UNCLEAR),
    /** What came in and has no unit may be what is missing. */
    NAMELESS(Fault.UNCLEAR),
    /** All that was read has its unit, so the one that is missing did not come. */
    ABSENT(Fault.REPORT),
    /** Whether the unit belongs to the county is for the office's roster to say. */
    ROSTER(Fault.UNCLEAR),
    /** The day of arrival is that of the folder or of the file. */
    ARRIVAL(Fault.REPORT),
    /** It is about what somebody entered in a file or sheet of decisions. */
    ENTERED(Fault.REPORT),
    /** It is worked out from figures that were probably misread. */
    MISREAD(Fault.READING),
    /** It is worked out from figures that were read with doubt. */
    DOUBTED(Fault.UNCLEAR);

    private final Fault fault;

    FaultWhy(Fault fault) {
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }

    /** The message key. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
