package org.gouji.document;

/**
 * What one file of the inbox may cost, whatever it holds. A file over a limit is refused with a finding and the run goes on.
 *
 * @param bytes size of the file
 * @param unpackedBytes size of all that is unpacked from it, at every depth
 * @param ratio how many times its packed size anything may unpack to
 * @param entries files held by it, at every depth
 * @param depth how deep archives may hold archives
 * @param pages pages or sheets of a document
 * @param pieces paragraphs and table cells of a document
 * @param seconds time to read it
 */
public record DocumentLimits(
        int bytes, int unpackedBytes, int ratio, int entries, int depth, int pages, int pieces, int seconds) {

    /** Far above any report that was met, far below what hurts an office computer. */
    public static final DocumentLimits SAFE =
            new DocumentLimits(100 << 20, 500 << 20, 200, 2_000, 3, 2_000, 500_000, 60);

    public DocumentLimits {
        if (bytes < 1
                || unpackedBytes < 1
                || ratio < 1
                || entries < 1
                || depth < 1
                || pages < 1
                || pieces < 1
                || seconds < 1) {
            throw new IllegalArgumentException("Limits are at least 1.");
        }
    }
}
