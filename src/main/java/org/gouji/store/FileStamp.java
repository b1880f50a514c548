package org.gouji.store;

/**
 * What can be seen of a file without opening it.
 *
 * @param path inside the inbox, with {@code /}
 * @param size in bytes
 * @param modified time stamp in nanoseconds since 1970
 */
public record FileStamp(String path, long size, long modified) {}
