/**
 * Pictures of lines of text -> the texts, by an engine that the office installs beside Gouji and names. Without one, nothing in
 * here is used.
 */
@NullMarked
package org.gouji.document.ocr;

import org.jspecify.annotations.NullMarked;
