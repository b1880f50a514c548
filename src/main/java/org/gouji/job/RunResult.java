package org.gouji.job;

import org.gouji.store.RunCounts;

/**
 * How a run ended.
 *
 * @param errors findings of severity error in the submissions that count and in the rejected files
 */
public record RunResult(long run, RunCounts counts, long errors) {}
