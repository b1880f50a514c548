/**
 * Files that hold other files -> the files they hold: archives, e-mails, saved web pages. Nothing is ever written to disk,
 * and what is unpacked is charged to the budget.
 */
@NullMarked
package org.gouji.document.container;

import org.jspecify.annotations.NullMarked;
