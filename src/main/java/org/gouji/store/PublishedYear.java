package org.gouji.store;

/**
 * What was published for a year.
 *
 * @param fingerprint of everything the package depends on besides the submissions that count
 * @param folder of the package, inside the output folder
 * @param errors findings of severity error about the county as a whole and the part of single units in it
 */
public record PublishedYear(int reportYear, String fingerprint, String folder, long errors) {}
