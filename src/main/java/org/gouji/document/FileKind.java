package org.gouji.document;

import java.util.List;

/** What kind of file bytes are, told by the bytes alone, for names lie: many a DOC is a web page. */
enum FileKind {
    PDF("%PDF-"),
    /** DOCX, XLSX, OFD or an archive: {@link ZipKind} looks inside. */
    ZIP("PK\u0003\u0004"),
    /** DOC, XLS, WPS or an encrypted document: {@link Ole2Kind} looks inside. */
    OLE2("\u00D0\u00CF\u0011\u00E0"),
    RTF("{\\rtf"),
    PNG("\u0089PNG"),
    JPEG("\u00FF\u00D8\u00FF"),
    GIF("GIF8"),
    TIFF("II*\u0000"),
    RAR("Rar!"),
    SEVEN_Z("7z\u00BC\u00AF"),
    GZIP("\u001F\u008B"),
    /** Plain text, Markdown, web pages and e-mails: told apart once decoded. */
    TEXT("");

    private static final List<FileKind> ALL = List.of(values());
    /** Some programs write a line or a mark before the header of a PDF; readers accept it within this many bytes. */
    private static final int PDF_HEADER_WITHIN = 1024;

    /** One character a byte. */
    private final String signature;

    FileKind(String signature) {
        this.signature = signature;
    }

    static FileKind of(byte[] bytes) {
        for (FileKind kind : ALL) {
            if (kind.isAt(0, bytes)) {
                return kind == TEXT && hasLatePdfHeader(bytes) ? PDF : kind;
            }
        }
        return TEXT;
    }

    boolean isPicture() {
        return this == PNG || this == JPEG || this == GIF || this == TIFF;
    }

    private static boolean hasLatePdfHeader(byte[] bytes) {
        for (int at = 1; at < Math.min(PDF_HEADER_WITHIN, bytes.length); at++) {
            if (bytes[at] == '%' && PDF.isAt(at, bytes)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int offset, byte[] bytes) {
        if (bytes.length < offset + signature.length()) {
            return false;
        }
        for (int i = 0; i < signature.length(); i++) {
            if ((bytes[offset + i] & 0xFF) != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
