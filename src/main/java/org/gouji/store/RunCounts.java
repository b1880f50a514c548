package org.gouji.store;

/**
 * The books of one run, each number counted from the tables on its own. They balance or something was lost.
 *
 * @param found files that the listing of the inbox showed
 * @param present files that the tables know to be in the inbox
 * @param untouched files whose size and time stamp were as before
 * @param unchanged files with a new time stamp and the same bytes
 * @param vanished files of earlier runs that are gone; what they handed in is kept
 * @param cellsRead cells in all reports that were read
 * @param cellsRefused of these, cells of reports that belong to no unit or year
 * @param cellsStored cells that are stored for the files that were read
 * @param unbalanced files of which not as many cells are refused and stored as were read
 */
public record RunCounts(
        long found,
        long present,
        long untouched,
        long unchanged,
        long read,
        long rejected,
        long pending,
        long vanished,
        long cellsRead,
        long cellsRefused,
        long cellsStored,
        long unbalanced) {

    /** Whether every file found is accounted for, and every cell read, of each file and of all together. */
    public boolean balance() {
        return pending == 0
                && found == untouched + unchanged + read + rejected
                && found == present
                && cellsRead == cellsRefused + cellsStored
                && unbalanced == 0;
    }

    /** Whether the run saw nothing that the run before had not seen. */
    public boolean nothingNew() {
        return read == 0 && rejected == 0;
    }
}
