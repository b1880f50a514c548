/**
 * What a table of the collection looks like: tables, rows, columns, label variants and arithmetic identities, read
 * from definition files. Never looks at a unit's report.
 */
@NullMarked
package org.gouji.form;

import org.jspecify.annotations.NullMarked;
