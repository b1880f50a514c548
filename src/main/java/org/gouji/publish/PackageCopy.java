package org.gouji.publish;

import java.util.Locale;

/** What a package can hold besides its tables as CSV, if the office wants it. */
public enum PackageCopy {
    /** The tables as Parquet, for statistics programs. */
    PARQUET,
    /** The county workbook, the county report to be completed, a page of facts. */
    OFFICE;

    /** The stable word in the job file and in the manifest. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
