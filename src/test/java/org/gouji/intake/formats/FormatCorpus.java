package org.gouji.intake.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the corpus anew: sources, then LibreOffice, then one folder per report with its files and its figures. Give names of
 * cases to make only those.
 */
public final class FormatCorpus {

    private static final Path FOLDER = Path.of("src/test/resources/intake/formats");
    private static final Path WORK = Path.of("target/format-corpus").toAbsolutePath();

    private FormatCorpus() {}

    public static void main(String[] names) throws IOException, InterruptedException {
        List<FormatCase> cases = FormatCases.all().stream()
                .filter(each -> names.length == 0 || List.of(names).contains(each.name()))
                .toList();
        Map<String, List<Path>> byTarget = new TreeMap<>();
        for (FormatCase each : cases) {
            writeOwn(each);
            print(each);
            for (FileContent.Source source : each.sources()) {
                Path file = WORK.resolve("sources").resolve(each.name() + "." + source.extension());
                Files.createDirectories(file.getParent());
                Files.writeString(file, source.content());
                source.targets()
                        .forEach(target -> byTarget.computeIfAbsent(target, t -> new ArrayList<>())
                                .add(file));
            }
        }
        Office office = new Office(WORK.resolve("profile"));
        for (Map.Entry<String, List<Path>> target : byTarget.entrySet()) {
            String extension = target.getKey().replaceFirst(":.*", "");
            Path made = WORK.resolve(extension);
            office.convert(target.getValue(), target.getKey(), made);
            for (Path source : target.getValue()) {
                place(made, source, extension);
            }
        }
    }

    private static void writeOwn(FormatCase each) throws IOException {
        Path folder = FOLDER.resolve(each.name());
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("expected.csv"), each.golden(), StandardCharsets.UTF_8);
        for (FileContent.Finished file : each.finished()) {
            Files.write(folder.resolve("input." + file.extension()), file.content());
        }
    }

    private static void print(FormatCase each) throws IOException, InterruptedException {
        Path folder = WORK.resolve("printed").resolve(each.name());
        for (FileContent.Printed page : each.printed()) {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("source." + page.extension()), page.content());
            for (String command : page.commands()) {
                Office.run(List.of(command.split(" ")), folder);
            }
            Files.move(
                    folder.resolve("out.pdf"),
                    FOLDER.resolve(each.name()).resolve("input.pdf"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void place(Path made, Path source, String extension) throws IOException {
        String file = source.getFileName().toString();
        String name = file.substring(0, file.lastIndexOf('.'));
        Files.move(
                made.resolve(name + "." + extension),
                FOLDER.resolve(name).resolve("input." + extension),
                StandardCopyOption.REPLACE_EXISTING);
    }
}
