package org.gouji.store;

/**
 * A file as it was when it was last read.
 *
 * @param sha256 hash of its bytes, empty if they could not be read
 * @param fingerprint of reader, forms, rules and roster under which it was read
 * @param present whether it was in the inbox when the inbox was last listed
 */
public record KnownFile(FileStamp stamp, String sha256, String fingerprint, boolean present) {}
