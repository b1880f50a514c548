package org.gouji.bench;

/** Writes a report in one layout, around a narrative of any length. */
interface ReportWriter {

    /** Everything up to the narrative. */
    String before(InventedReport report);

    /** One paragraph of the narrative. */
    String paragraph(String text);

    /** The tables and everything else that follows. */
    String after(InventedReport report);

    /** Ending of the file's name. */
    String ending();
}
