/**
 * Reports with their findings -> pages for a browser, complete in themselves: no script, no network, nothing but the file.
 * The templates are under {@code src/main/jte}; they escape whatever comes from a document.
 */
@NullMarked
package org.gouji.publish.page;

import org.jspecify.annotations.NullMarked;
