package org.gouji.document;

import org.apache.poi.poifs.filesystem.DirectoryNode;

/** What an OLE2 compound file is, told by the names in its root directory. */
enum Ole2Kind {
    /** A document of Word 97 or later, or of WPS. */
    DOC("WordDocument"),
    /** A workbook of Excel 97 or later, or of WPS. */
    XLS("Workbook"),
    /** A workbook of Excel 95. */
    XLS_95("Book"),
    /** A package such as DOCX or XLSX, encrypted with a password. */
    ENCRYPTED("EncryptedPackage"),
    OTHER("");

    private final String entry;

    Ole2Kind(String entry) {
        this.entry = entry;
    }

    static Ole2Kind of(DirectoryNode root) {
        for (Ole2Kind kind : values()) {
            if (kind != OTHER && root.hasEntryCaseInsensitive(kind.entry)) {
                return kind;
            }
        }
        return OTHER;
    }
}
