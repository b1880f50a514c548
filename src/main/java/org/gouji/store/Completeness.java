package org.gouji.store;

/**
 * How complete the numbers of one aggregate are for one year.
 *
 * @param cells how many cells are added up
 * @param complete of these, how many have a number of every unit
 * @param fullCells how many have a number of every report that counts
 * @param empty how many have a number of none
 * @param units how many units are expected
 * @param reports how many of them have a report that counts
 */
public record Completeness(
        int reportYear,
        String aggregate,
        long cells,
        long complete,
        long fullCells,
        long empty,
        int units,
        int reports) {}
