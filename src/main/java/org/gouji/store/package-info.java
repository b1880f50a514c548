/**
 * Files, submissions, findings and county cells <-> database: the only package that knows SQL and JDBC. Runs the same
 * statements on HSQLDB and PostgreSQL. Decides nothing: which version of a report counts is told to it.
 */
@NullMarked
package org.gouji.store;

import org.jspecify.annotations.NullMarked;
