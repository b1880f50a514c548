package org.gouji.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gouji.definition.DefinitionFile;
import org.gouji.message.Refusal;
import org.gouji.model.FormId;
import org.gouji.model.ReportYear;

/** All forms in use: those that come with the program and those of the office's own folder. */
public final class FormLibrary {

    /** The one file in a folder of forms that is no form: the office's rules. */
    public static final String RULES = "rules.yml";

    /** The file in the same folder that says what a copied report is known by. */
    public static final String COPYING = "copying.yml";

    private static final String FOLDER = "forms/";

    private final List<Form> forms;
    private final String fingerprint;

    private FormLibrary(List<DefinitionFile> files) {
        List<Form> read = new ArrayList<>();
        for (DefinitionFile file : files) {
            Form form = file.read(FormReader::read);
            read.forEach(earlier -> refuseConflict(file.name(), form, earlier));
            read.add(form);
        }
        this.forms = List.copyOf(read);
        this.fingerprint = DefinitionFile.fingerprint(files);
    }

    /** The forms that come with the program. */
    public static FormLibrary builtIn() {
        return new FormLibrary(builtInFiles());
    }

    /** The built-in forms and every {@code *.yml} of a folder besides {@link #RULES} and {@link #COPYING}. */
    public static FormLibrary with(Path folder) {
        List<DefinitionFile> files = new ArrayList<>(builtInFiles());
        files.addAll(filesOf(folder));
        return new FormLibrary(files);
    }

    /** In the order of definition: built-in forms first. */
    public List<Form> all() {
        return forms;
    }

    /** The edition of the first form's family that reports on this year have to use. */
    public Optional<Form> formFor(ReportYear year) {
        return formFor(forms.get(0).family(), year);
    }

    /** The edition of a family that reports on this year have to use. */
    public Optional<Form> formFor(String family, ReportYear year) {
        return forms.stream()
                .filter(form -> form.family().equals(family) && form.isFor(year))
                .findFirst();
    }

    public Form form(FormId id) {
        return forms.stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of("form.gone", Map.of("form", id)));
    }

    /** Changes whenever a definition changes, and only then. */
    public String fingerprint() {
        return fingerprint;
    }

    private static List<DefinitionFile> builtInFiles() {
        List<String> names = DefinitionFile.ofResource(FOLDER + "index.yml").read(index -> index.texts("forms"));
        return names.stream()
                .map(name -> DefinitionFile.ofResource(FOLDER + name))
                .toList();
    }

    private static List<DefinitionFile> filesOf(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(FormLibrary::isForm)
                    .sorted(Comparator.comparing(Path::toString))
                    .map(DefinitionFile::of)
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw Refusal.at(folder, "folder.none", Map.of(), e);
        } catch (IOException e) {
            throw Refusal.at(folder, "folder.unreadable", Map.of("cause", e), e);
        }
    }

    private static boolean isForm(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yml") && !name.equals(RULES) && !name.equals(COPYING);
    }

    private static void refuseConflict(String file, Form form, Form earlier) {
        if (form.id().equals(earlier.id())) {
            throw Refusal.at(file + ":1", "form.defined-twice", Map.of("form", form.id()));
        }
        boolean overlap = form.firstYear() <= earlier.lastYear() && earlier.firstYear() <= form.lastYear();
        if (overlap && form.family().equals(earlier.family())) {
            throw Refusal.at(file + ":1", "form.overlap", Map.of("form", earlier.id()));
        }
    }
}
