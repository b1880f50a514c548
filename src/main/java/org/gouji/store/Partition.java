package org.gouji.store;

/**
 * A part of the files that a run has to read: all that are pending from one path to another.
 *
 * @param first path of its first file
 * @param last path of its last file
 * @param files how many they are
 * @param cost what reading them is expected to take, in microseconds
 */
public record Partition(String first, String last, int files, long cost) {}
