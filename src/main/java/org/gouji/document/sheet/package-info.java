/**
 * Workbooks and lists of fields -> {@link org.gouji.document.Document}: XLSX, XLS and CSV. Every cell that is seen is a
 * piece with the text that its program shows for it; what is covered or hidden is not read, and the latter is said.
 */
@NullMarked
package org.gouji.document.sheet;

import org.jspecify.annotations.NullMarked;
