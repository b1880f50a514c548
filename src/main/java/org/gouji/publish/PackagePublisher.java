package org.gouji.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gouji.consolidate.Conservation;
import org.gouji.consolidate.CountyCheck;
import org.gouji.consolidate.Round;
import org.gouji.decide.DecisionDesk;
import org.gouji.form.FormLibrary;
import org.gouji.message.Messages;
import org.gouji.message.Refusal;
import org.gouji.model.OperatorException;
import org.gouji.publish.PackageWriter.Draft;
import org.gouji.publish.csv.AdjustmentsCsv;
import org.gouji.publish.csv.CountyCellsCsv;
import org.gouji.publish.verify.Flaw;
import org.gouji.publish.verify.PackageVerifier;
import org.gouji.publish.verify.PackedPackage;

/**
 * Publishes packages into a folder: {@code <county>-<year>/v1}, {@code v2} and so on, with a pointer to the current
 * one. A version is never changed; equal content makes no new one. Whatever goes wrong, the version that was current
 * stays so.
 */
public final class PackagePublisher {

    private final Path output;
    private final FormLibrary forms;
    private final CountyCheck membership;
    private final CurrentPointer.LinkMaker links;

    public PackagePublisher(Path output, FormLibrary forms, CountyCheck membership) {
        this(output, forms, membership, Files::createSymbolicLink);
    }

    PackagePublisher(Path output, FormLibrary forms, CountyCheck membership, CurrentPointer.LinkMaker links) {
        this.output = output;
        this.forms = forms;
        this.membership = membership;
        this.links = links;
    }

    /** Writes, verifies and puts in place the package of one round; the desk must be fresh. */
    public Publication publish(PackageContent content, DecisionDesk desk, Submissions submissions) {
        try {
            VersionFolders folders = new VersionFolders(output, content.name(), links);
            Path stage = folders.stage();
            try {
                return publish(new PackageWriter(content, desk, forms, stage), content, submissions, folders);
            } finally {
                Disk.remove(stage);
            }
        } catch (UncheckedIOException e) {
            throw unwritable(content, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unwritable(content, e);
        }
    }

    /** How many numbers would be others if a final year were open; empty if none. */
    public Optional<Long> pending(PackageContent content) {
        try {
            Round round = content.round();
            return Packages.pending(output, content.roster().county().code(), round.year());
        } catch (IOException e) {
            throw unwritable(content, e);
        }
    }

    private Publication publish(
            PackageWriter writer, PackageContent content, Submissions submissions, VersionFolders folders)
            throws IOException {
        Path stage = writer.folder();
        Draft draft = writer.write(submissions, membership);
        requireConservation(draft.tables().conservation());
        byte[] manifest = Manifest.of(content, draft.tables().conservation(), writer.written());
        Optional<Path> same = folders.versionWith(Manifest.NAME, manifest);
        if (same.isPresent()) {
            folders.pack(same.get());
            folders.point(same.get());
            folders.removePending();
            return new Publication(same.get(), false, false, draft.tables(), draft.findings());
        }
        Optional<Path> current = folders.current();
        if (current.isPresent() && content.standing().status() == PackageStatus.FINAL) {
            boolean differs = differs(current.get(), stage);
            if (differs || content.standing().isLocked()) {
                hold(differs, new Release(content, writer, stage), folders, current.get());
                return new Publication(current.get(), false, differs, draft.tables(), draft.findings());
            }
        }
        Files.write(stage.resolve(Manifest.NAME), manifest);
        new Release(content, writer, stage).write(folders.current(), folders.nextNumber(), manifest);
        requireSound(stage);
        Path version = folders.keep(stage);
        folders.pack(version);
        requireSound(version, new PackedPackage(Packages.zip(version)).differences(version));
        folders.point(version);
        folders.removePending();
        return new Publication(version, true, false, draft.tables(), draft.findings());
    }

    /** Whether any county number, what stands behind one, or what it is adjusted by is another than in a version. */
    private static boolean differs(Path version, Path stage) throws IOException {
        return Files.mismatch(version.resolve(CountyCellsCsv.NAME), stage.resolve(CountyCellsCsv.NAME)) >= 0
                || !adjustments(version).equals(adjustments(stage));
    }

    /** The lines behind the header; a version of an older layout has none. */
    private static List<String> adjustments(Path version) throws IOException {
        Path file = version.resolve(AdjustmentsCsv.NAME);
        return Files.exists(file) ? Files.readAllLines(file).stream().skip(1).toList() : List.of();
    }

    private static void hold(boolean differs, Release release, VersionFolders folders, Path current)
            throws IOException {
        if (differs) {
            folders.keepPending(release.writeChanges(current, folders.nextNumber()));
        } else {
            folders.removePending();
        }
    }

    private static void requireConservation(Conservation conservation) {
        if (!conservation.holds()) {
            throw new IllegalStateException("Not published, what went in is not what came out: "
                    + conservation.leaks().get(0) + " (" + conservation.leaks().size() + " in all).");
        }
    }

    private static void requireSound(Path stage) throws IOException {
        requireSound(stage, PackageVerifier.verify(stage));
    }

    private static void requireSound(Path stage, List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            Flaw first = flaws.get(0);
            throw new OperatorException(Messages.inBoth(language -> language.text(
                    "publish.unsound",
                    Map.of("folder", stage.toString(), "flaw", language.text(first.key(), first.arguments())))));
        }
    }

    private OperatorException unwritable(PackageContent content, IOException e) {
        Map<String, String> arguments =
                Map.of("folder", output.toString(), "name", content.name(), "cause", Disk.reason(e));
        return Refusal.of("publish.unwritable", arguments, e);
    }
}
