package org.gouji.publish.verify;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A package that is packed into one ZIP. */
public final class PackedPackage {

    private static final String MANIFEST = "manifest.json";

    private final Path zip;

    public PackedPackage(Path zip) {
        this.zip = zip;
    }

    /** What is wrong with it; empty if it is no packed package at all. */
    public Optional<List<Flaw>> verify() throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(zip)) {
            Optional<Path> folder = folder(inside);
            return folder.isPresent() ? Optional.of(PackageVerifier.verify(folder.get())) : Optional.empty();
        } catch (ProviderNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Where it differs from the folder that it was packed from. */
    public List<Flaw> differences(Path folder) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(zip)) {
            Optional<Path> packed = folder(inside);
            return packed.isPresent() ? differences(folder, packed.get()) : List.of(differs(MANIFEST));
        } catch (IOException | ProviderNotFoundException e) {
            return List.of(Flaw.of("broken", name(), "cause", String.valueOf(e.getMessage())));
        }
    }

    private List<Flaw> differences(Path folder, Path packed) throws IOException {
        SortedSet<String> names = names(folder);
        names.addAll(names(packed));
        List<Flaw> flaws = new ArrayList<>();
        for (String name : names) {
            Path one = folder.resolve(name);
            Path other = packed.resolve(name);
            if (!Files.exists(one) || !Files.exists(other) || Files.mismatch(one, other) >= 0) {
                flaws.add(differs(name));
            }
        }
        return flaws;
    }

    private Flaw differs(String packed) {
        return Flaw.of("zip", name(), "packed", packed);
    }

    private String name() {
        return String.valueOf(zip.getFileName());
    }

    private static SortedSet<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The one folder that it unpacks to. */
    private static Optional<Path> folder(FileSystem inside) throws IOException {
        try (Stream<Path> top = Files.list(inside.getPath("/"))) {
            List<Path> all = top.toList();
            return Optional.of(all)
                    .filter(some -> some.size() == 1 && Files.exists(some.get(0).resolve(MANIFEST)))
                    .map(one -> one.get(0));
        }
    }
}
