/**
 * Submissions and county tables -> the pages of a run: a folder of files for a browser that needs no server and no network.
 * One folder per language; the addresses in it are permanent. Numbers and their order are those of the package. The
 * templates are under {@code src/main/jte/site}, style and script under {@code src/main/resources/site}; charts are drawn
 * from the tables that stand beneath them, so everything can be read without script.
 */
@NullMarked
package org.gouji.publish.site;

import org.jspecify.annotations.NullMarked;
