package org.gouji.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gouji.model.OperatorException;

/** The folder for published packages, tried before hours are spent on what goes into it. */
final class OutputFolder {

    private OutputFolder() {}

    /** Makes the folder where needed, and finds out by writing whether it can be written. */
    static void requireWritable(Path output) {
        try {
            Files.createDirectories(output);
            Files.delete(Files.createTempFile(output, ".gouji", ""));
        } catch (IOException e) {
            throw new OperatorException(
                    "%s: 结果文件夹无法写入（%s），请检查权限或改正任务文件中的output。 The folder cannot be written, check its permissions or mend 'output' in the job file."
                            .formatted(output, e.getClass().getSimpleName()),
                    e);
        }
    }
}
