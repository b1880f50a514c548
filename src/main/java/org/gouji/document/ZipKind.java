package org.gouji.document;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** What a ZIP file is, told by the names of its entries. */
enum ZipKind {
    DOCX,
    XLSX,
    /** A workbook in Excel's binary format. */
    XLSB,
    PPTX,
    OFD,
    /** Text, sheet or slides of OpenDocument. */
    ODF,
    /** Anything else: an archive of files. */
    ARCHIVE;

    static ZipKind of(ZipPackage zip) {
        if (zip.has("OFD.xml")) {
            return OFD;
        }
        if (!zip.has("[Content_Types].xml")) {
            return zip.has("mimetype") && zip.has("META-INF/manifest.xml") ? ODF : ARCHIVE;
        }
        ZipKind kind = zip.has("ppt/presentation.xml") ? PPTX : ARCHIVE;
        for (ZipArchiveEntry entry : zip.entries()) {
            String name = entry.getName();
            if (name.startsWith("word/")) {
                return DOCX;
            }
            if (name.startsWith("xl/")) {
                kind = name.endsWith("/workbook.bin") ? XLSB : kind == XLSB ? XLSB : XLSX;
            }
        }
        return kind;
    }
}
