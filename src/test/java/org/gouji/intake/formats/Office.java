package org.gouji.intake.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** LibreOffice without a screen. */
final class Office {

    private final Path profile;

    /** @param profile folder for its settings, so that those of the user play no part */
    Office(Path profile) {
        this.profile = profile;
    }

    /** Converts sources to one format, into a folder; a result is named like its source. */
    void convert(List<Path> sources, String extension, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                extension,
                "--outdir",
                folder.toString()));
        sources.forEach(source -> command.add(source.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("soffice ended with " + process.exitValue() + ".");
        }
    }
}
