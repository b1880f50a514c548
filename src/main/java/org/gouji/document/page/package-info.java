/**
 * Formats that know no tables, only where each character and line stands on its page (PDF, OFD) -> pieces. Ruling lines
 * give the tables and their cells; where there are none, lines of text and the gaps in them do.
 */
@NullMarked
package org.gouji.document.page;

import org.jspecify.annotations.NullMarked;
