package org.gouji.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.gouji.message.Messages;
import org.gouji.message.Refusal;
import org.gouji.model.OperatorException;
import org.gouji.publish.csv.CodebookCsv;
import org.gouji.publish.csv.CsvFile;
import org.gouji.publish.verify.Flaw;
import org.gouji.publish.verify.PackageVerifier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Publishes the packages of regions, in the way of those of counties: aside, read again, packed, and then put in place. */
public final class RegionPublisher {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path output;

    public RegionPublisher(Path output) {
        this.output = output;
    }

    /** The columns of a region's tables, by file. */
    public static Map<String, List<String>> columns() {
        return Map.of(
                RegionWriter.CELLS, RegionWriter.CELL_COLUMNS,
                RegionWriter.CONTRIBUTIONS, RegionWriter.CONTRIBUTION_COLUMNS,
                RegionWriter.MEMBERS, RegionWriter.MEMBER_COLUMNS);
    }

    /** Writes, verifies and puts in place the package of one year; says whether it is a new version. */
    public boolean publish(RegionContent content) {
        try {
            VersionFolders folders = new VersionFolders(output, content.folder(), Files::createSymbolicLink);
            Path stage = folders.stage();
            try {
                return publish(content, folders, stage);
            } finally {
                Disk.remove(stage);
            }
        } catch (UncheckedIOException e) {
            throw unwritable(content, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unwritable(content, e);
        }
    }

    private static boolean publish(RegionContent content, VersionFolders folders, Path stage) throws IOException {
        List<CsvFile.Written> files = new RegionWriter(content, stage).write();
        byte[] manifest = manifest(content, files);
        Optional<Path> same = folders.versionWith(Manifest.NAME, manifest);
        if (same.isPresent()) {
            folders.pack(same.get());
            folders.point(same.get());
            return false;
        }
        Files.write(stage.resolve(Manifest.NAME), manifest);
        describe(content, files, manifest, stage);
        List<Flaw> flaws = PackageVerifier.verify(stage);
        if (!flaws.isEmpty()) {
            Flaw first = flaws.get(0);
            throw new OperatorException(Messages.inBoth(language -> language.text(
                    "publish.unsound",
                    Map.of("folder", stage.toString(), "flaw", language.text(first.key(), first.arguments())))));
        }
        Path version = folders.keep(stage);
        folders.pack(version);
        folders.point(version);
        return true;
    }

    /** Adds the copies and the description of all files. */
    private static void describe(RegionContent content, List<CsvFile.Written> files, byte[] manifest, Path stage)
            throws IOException {
        Map<String, List<String>> columns = new TreeMap<>(columns());
        columns.put(CodebookCsv.NAME, CodebookCsv.COLUMNS);
        DataPackage description = new DataPackage(content.folder(), content.name(), content.year(), content.form());
        description.add(CsvFile.of(Manifest.NAME, manifest), List.of());
        if (content.copies().contains(PackageCopy.PARQUET)) {
            new ColumnTypes(content.form()).parquet(stage, columns).forEach(copy -> description.add(copy, List.of()));
        }
        for (CsvFile.Written file : files) {
            description.add(file, columns.getOrDefault(file.name(), List.of()));
            ExcelCopies.copy(stage.resolve(file.name()), file.rows())
                    .ifPresent(copy -> description.add(copy, List.of()));
        }
        Files.write(stage.resolve(DataPackage.NAME), description.bytes(Map.of()));
    }

    private static byte[] manifest(RegionContent content, List<CsvFile.Written> files) throws IOException {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("layout", Manifest.LAYOUT);
        manifest.putObject("region").put("code", content.code()).put("name", content.name());
        manifest.put("year", content.year().year());
        manifest.put("status", status(content).code());
        manifest.put(Manifest.FORM, content.form().id().id());
        Manifest.copies(manifest, content.copies());
        return Manifest.bytes(manifest, files);
    }

    /** Final once everything below is. */
    private static PackageStatus status(RegionContent content) throws IOException {
        for (RegionContent.Member member : content.members()) {
            if (member.version().isEmpty() || Packages.status(member.version().get()) != PackageStatus.FINAL) {
                return PackageStatus.PROVISIONAL;
            }
        }
        return PackageStatus.FINAL;
    }

    private OperatorException unwritable(RegionContent content, IOException e) {
        Map<String, String> arguments =
                Map.of("folder", output.toString(), "name", content.folder(), "cause", Disk.reason(e));
        return Refusal.of("publish.unwritable", arguments, e);
    }
}
