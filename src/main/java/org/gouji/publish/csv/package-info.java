/**
 * Cells, findings and county tables -> CSV as RFC 4180 says, in UTF-8 without a byte order mark, lines ended by a single
 * line feed. What a text looks like inside a CSV file is decided by opencsv alone; what is the same on thousands of
 * lines is encoded once.
 */
@NullMarked
package org.gouji.publish.csv;

import org.jspecify.annotations.NullMarked;
