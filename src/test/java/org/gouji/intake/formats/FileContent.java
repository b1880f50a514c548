package org.gouji.intake.formats;

import java.util.List;

/** What a file of the corpus is made of. */
sealed interface FileContent {

    /**
     * A source that LibreOffice converts.
     *
     * @param extension fodt or fods
     * @param targets what it is converted to: a file name extension, and after a colon how, where that must be said
     */
    record Source(String extension, String content, List<String> targets) implements FileContent {}

    /**
     * A source that other programs make a PDF of.
     *
     * @param extension of the source
     * @param commands run one after the other in a folder where the source is {@code source.extension}; the last one leaves
     *     {@code out.pdf}
     */
    record Printed(String extension, String content, List<String> commands) implements FileContent {}

    /** A file written by the corpus itself. */
    @SuppressWarnings("ArrayRecordComponent") // handed from the writer to the disk, never compared
    record Finished(String extension, byte[] content) implements FileContent {}
}
