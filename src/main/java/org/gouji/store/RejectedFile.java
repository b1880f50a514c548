package org.gouji.store;

/**
 * A file that gave no report.
 *
 * @param reason the rule that says why
 */
public record RejectedFile(String path, String reason) {}
