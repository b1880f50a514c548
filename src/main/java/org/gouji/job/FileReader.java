package org.gouji.job;

import org.gouji.intake.FileReading;

/** What a file says, from its name and bytes alone. The door to the stages that read; for any number of threads. */
@FunctionalInterface
interface FileReader {

    FileReading read(String name, byte[] bytes);
}
