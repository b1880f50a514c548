/**
 * The order of the steps: a job file and what is known from earlier runs come in, a run with its books goes out. Wires
 * the stages into Spring Batch and leaves every decision about reports and numbers to them.
 */
@NullMarked
package org.gouji.job;

import org.jspecify.annotations.NullMarked;
