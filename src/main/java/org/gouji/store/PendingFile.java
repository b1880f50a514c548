package org.gouji.store;

/**
 * A file that a run has to look into.
 *
 * @param knownSha256 hash of the bytes that were last read under the present fingerprint, empty if there were none
 */
public record PendingFile(FileStamp stamp, String knownSha256) {}
