/**
 * The running text of a report and whose it is come in; out come findings about places of other counties in it. The
 * gazetteer knows the counties and townships of the country; which contexts make a foreign place harmless is data.
 */
@NullMarked
package org.gouji.check.place;

import org.jspecify.annotations.NullMarked;
