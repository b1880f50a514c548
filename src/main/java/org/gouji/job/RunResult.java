package org.gouji.job;

import java.nio.file.Path;

/**
 * How a run ended.
 *
 * @param status where the county stands after it
 * @param output folder with the published packages
 */
public record RunResult(CountyStatus status, Path output) {}
