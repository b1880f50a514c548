/**
 * The published tables of a year -> the documents that an office works with: a workbook that adds the county up before
 * everybody's eyes, the county report to be completed, a page of facts. Everything is taken from the files of the package.
 */
@NullMarked
package org.gouji.publish.office;

import org.jspecify.annotations.NullMarked;
