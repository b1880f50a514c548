package org.gouji.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The files of {@code gouji read} without anything in between: each input read, two results of the usual size written aside
 * and renamed. Shows what of the whole command belongs to the kernel and the disk.
 *
 * @param size of the larger result, in bytes
 */
record FilesAlone(String name, Path out, int size) implements Contender {

    private static final int SIZE_OF_FINDINGS = 80;

    @Override
    public void prepare(List<Input> inputs) throws IOException {
        Files.createDirectories(out);
        for (Input input : inputs) {
            Files.deleteIfExists(out.resolve(input.stem() + ".cells.csv"));
            Files.deleteIfExists(out.resolve(input.stem() + ".findings.csv"));
        }
    }

    @Override
    public void run(List<Input> inputs) {
        new EachFile(name, this::copy).run(inputs);
    }

    private long copy(Input input) throws IOException {
        write(input.stem() + ".cells.csv", new byte[size]);
        write(input.stem() + ".findings.csv", new byte[SIZE_OF_FINDINGS]);
        return Files.readAllBytes(input.file()).length;
    }

    private void write(String file, byte[] content) throws IOException {
        Path aside = out.resolve("." + file + ".part");
        Files.write(aside, content);
        Files.move(aside, out.resolve(file), StandardCopyOption.ATOMIC_MOVE);
    }
}
