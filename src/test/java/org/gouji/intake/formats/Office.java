package org.gouji.intake.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** LibreOffice without a screen, and other programs. */
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
        run(command, Path.of("").toAbsolutePath());
    }

    /** Runs a command in a folder to its end. */
    static void run(List<String> command, Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(command + " ended with " + process.exitValue() + ".");
        }
    }
}
