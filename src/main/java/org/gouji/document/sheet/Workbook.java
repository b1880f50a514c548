package org.gouji.document.sheet;

/**
 * What all sheets of a workbook share.
 *
 * @param isCalculated whether the values beside its formulas were worked out by a spreadsheet program; one that asks for it
 *     when it is opened was written by something else
 */
record Workbook(SharedStrings strings, CellFormats formats, NumberText numbers, boolean isCalculated) {}
