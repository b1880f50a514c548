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
 * @param memory megabytes that the reading of a risky file may take in a process of its own, {@link #TOGETHER} if it is read
 *     within this one
 */
public record DocumentLimits(
        int bytes,
        int unpackedBytes,
        int ratio,
        int entries,
        int depth,
        int pages,
        int pieces,
        int seconds,
        int memory) {

    /** No process of its own for any file. */
    public static final int TOGETHER = 0;

    /** What a run gives a process of its own. */
    public static final int MEMORY = 512;

    /** All files read within this process. */
    public DocumentLimits(
            int bytes, int unpackedBytes, int ratio, int entries, int depth, int pages, int pieces, int seconds) {
        this(bytes, unpackedBytes, ratio, entries, depth, pages, pieces, seconds, TOGETHER);
    }

    /** Far above any report that was met, far below what hurts an office computer. */
    public static final DocumentLimits SAFE =
            new DocumentLimits(100 << 20, 500 << 20, 200, 2_000, 3, 2_000, 500_000, 60);

    /** The same with so much time. */
    public DocumentLimits withSeconds(int other) {
        return new DocumentLimits(
                bytes, unpackedBytes, ratio, entries, depth, pages, pieces, Math.max(1, other), memory);
    }

    /** The same with risky files read in processes that may take so many megabytes. */
    public DocumentLimits withMemory(int megabytes) {
        return new DocumentLimits(bytes, unpackedBytes, ratio, entries, depth, pages, pieces, seconds, megabytes);
    }

    public DocumentLimits {
        if (bytes < 1
                || unpackedBytes < 1
                || ratio < 1
                || entries < 1
                || depth < 1
                || pages < 1
                || pieces < 1
                || seconds < 1
                || memory < 0) {
            throw new IllegalArgumentException("Limits are at least 1.");
        }
    }
}
