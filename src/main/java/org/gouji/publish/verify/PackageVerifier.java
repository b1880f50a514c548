package org.gouji.publish.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a package again: every file, its hash, its lines, and whether the units' cells give the county's. */
public final class PackageVerifier {

    private static final String MANIFEST = "manifest.json";
    private static final String DESCRIPTOR = "datapackage.json";
    private static final String AGGREGATES = "aggregates.csv";
    private static final String COVERAGE = "coverage.csv";
    private static final String COUNTY = "county-cells.csv";
    private static final String UNITS = "unit-cells.csv";

    /** What a manifest does not list, for it depends on the version before or on the manifest, or is a copy. */
    private static final Set<String> BESIDE = Set.of(MANIFEST, "changes.csv", "versions.csv");

    private static final List<String> COPIES = List.of("excel/", "parquet/", "office/");

    private final Path folder;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Members members = new Members();
    private final CountyRecount county = new CountyRecount();
    private final UnitTallies units = new UnitTallies(members);
    private final SumRecount sums = new SumRecount(members);
    private final SeriesRecount series = new SeriesRecount();
    private final AdjustmentRecount adjustments = new AdjustmentRecount();
    private final ShapeRecount shapes = new ShapeRecount();

    private PackageVerifier(Path folder) {
        this.folder = folder;
    }

    /** A file as the manifest has it. */
    private record Entry(long bytes, String sha256, long rows) {}

    /** What is wrong with the package in a folder; nothing if it is sound. */
    public static List<Flaw> verify(Path folder) throws IOException {
        PackageVerifier verifier = new PackageVerifier(folder);
        if (Files.exists(folder.resolve(RegionVerifier.CELLS))) {
            verifier.verifyRegion();
        } else {
            verifier.verify();
        }
        return List.copyOf(verifier.flaws);
    }

    private void verifyRegion() throws IOException {
        Map<String, Entry> entries = entries();
        Map<String, Entry> described = described(entries);
        compareNames(
                entries,
                described,
                List.of(RegionVerifier.MEMBERS, RegionVerifier.CONTRIBUTIONS, RegionVerifier.CELLS));
        RegionVerifier region = new RegionVerifier();
        scan(RegionVerifier.MEMBERS, entries, region::takeMember);
        scan(RegionVerifier.CONTRIBUTIONS, entries, region::takeContribution);
        scan(RegionVerifier.CELLS, entries, region::takeCell);
        entries.keySet().removeAll(List.of(RegionVerifier.MEMBERS, RegionVerifier.CONTRIBUTIONS, RegionVerifier.CELLS));
        for (String name : entries.keySet()) {
            boolean isShape = name.startsWith("AREA-");
            scan(name, entries, (line, header) -> {
                if (isShape) {
                    region.takeShape(name, line);
                }
            });
        }
        flaws.addAll(region.flaws());
        compareBytes(described);
    }

    private void verify() throws IOException {
        Map<String, Entry> entries = entries();
        Map<String, Entry> described = described(entries);
        compareNames(entries, described, List.of(COVERAGE, COUNTY, UNITS));
        // What is added up first, and then the list of units: it says whose lines count.
        scan(AGGREGATES, entries, members::takeAggregate);
        scan(COVERAGE, entries, members::take);
        scan(COUNTY, entries, county::take);
        scan(UNITS, entries, units::take);
        entries.remove(AGGREGATES);
        entries.remove(COVERAGE);
        entries.remove(COUNTY);
        entries.remove(UNITS);
        // Who moved, before what anybody contributed.
        scan(SeriesRecount.BOUNDARIES, entries, series::takeBoundary);
        scan(SeriesRecount.MEMBERS, entries, series::takeUnit);
        scan(SumRecount.CONTRIBUTIONS, entries, (line, header) -> {
            sums.takeContribution(line, header);
            series.takeContribution(line, header);
        });
        scan(SeriesRecount.SERIES, entries, series::take);
        scan(SumRecount.WIDE, entries, sums::takeWide);
        scan(AdjustmentRecount.ADJUSTMENTS, entries, adjustments::take);
        scan(AdjustmentRecount.DECISIONS, entries, adjustments::takeDecision);
        entries.remove(AdjustmentRecount.ADJUSTMENTS);
        entries.remove(AdjustmentRecount.DECISIONS);
        entries.remove(SumRecount.CONTRIBUTIONS);
        entries.remove(SumRecount.WIDE);
        entries.remove(SeriesRecount.BOUNDARIES);
        entries.remove(SeriesRecount.MEMBERS);
        entries.remove(SeriesRecount.SERIES);
        for (String name : entries.keySet()) {
            boolean isShape = county.hasShape(name);
            scan(name, entries, (line, header) -> {
                if (isShape) {
                    shapes.take(name, line);
                }
            });
        }
        flaws.addAll(units.flaws());
        flaws.addAll(county.flaws(members, units));
        flaws.addAll(sums.flaws(county));
        flaws.addAll(series.flaws(county));
        flaws.addAll(adjustments.flaws(county));
        flaws.addAll(shapes.flaws(county, adjustments));
        compareBytes(described);
    }

    private Map<String, Entry> entries() throws IOException {
        Map<String, Entry> entries = new TreeMap<>();
        try {
            JsonNode manifest = new JsonMapper().readTree(Files.readAllBytes(folder.resolve(MANIFEST)));
            if (manifest.has("copies") && !Files.exists(folder.resolve(DESCRIPTOR))) {
                flaws.add(Flaw.of("missing", DESCRIPTOR));
            }
            for (JsonNode file : manifest.path("files")) {
                entries.put(
                        file.path("name").asString(),
                        new Entry(
                                file.path("bytes").asLong(),
                                file.path("sha256").asString(),
                                file.path("rows").asLong()));
            }
        } catch (JacksonException e) {
            flaws.add(Flaw.of("unreadable", MANIFEST));
        }
        return entries;
    }

    /** The files that the description lists and the manifest does not. */
    private Map<String, Entry> described(Map<String, Entry> entries) throws IOException {
        Map<String, Entry> described = new TreeMap<>();
        if (!Files.exists(folder.resolve(DESCRIPTOR))) {
            return described;
        }
        try {
            JsonNode descriptor = new JsonMapper().readTree(Files.readAllBytes(folder.resolve(DESCRIPTOR)));
            for (JsonNode file : descriptor.path("resources")) {
                String hash = file.path("hash").asString();
                described.put(
                        file.path("path").asString(),
                        new Entry(file.path("bytes").asLong(), hash.substring(hash.indexOf(':') + 1), 0));
            }
        } catch (JacksonException e) {
            flaws.add(Flaw.of("unreadable", DESCRIPTOR));
        }
        described.keySet().removeAll(entries.keySet());
        return described;
    }

    /** Of all else the manifest alone says that it belongs to the package. */
    private static boolean mayBeDescribedOnly(String name) {
        return BESIDE.contains(name) || COPIES.stream().anyMatch(name::startsWith);
    }

    private void compareBytes(Map<String, Entry> described) throws IOException {
        for (Map.Entry<String, Entry> each : described.entrySet()) {
            String name = each.getKey();
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                byte[] content = Files.readAllBytes(file);
                compare(name, "bytes", Long.toString(each.getValue().bytes()), Long.toString(content.length));
                compare(name, "hash", each.getValue().sha256(), sha256(content));
            }
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private void compareNames(Map<String, Entry> entries, Map<String, Entry> described, List<String> needed)
            throws IOException {
        Set<String> named = new TreeSet<>(entries.keySet());
        named.addAll(described.keySet());
        try (Stream<Path> files = Files.walk(folder)) {
            Set<String> there = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals(MANIFEST) && !name.equals(DESCRIPTOR))
                    .collect(Collectors.toCollection(TreeSet::new));
            there.stream()
                    .filter(name ->
                            !entries.containsKey(name) && !(described.containsKey(name) && mayBeDescribedOnly(name)))
                    .forEach(name -> flaws.add(Flaw.of("unlisted", name)));
            named.stream()
                    .filter(name -> !there.contains(name) && !name.equals(MANIFEST))
                    .forEach(name -> flaws.add(Flaw.of("missing", name)));
        }
        for (String name : needed) {
            if (!entries.containsKey(name)) {
                flaws.add(Flaw.of("unlisted", name));
            }
        }
    }

    private void scan(String name, Map<String, Entry> entries, LineConsumer consumer) throws IOException {
        Entry entry = entries.get(name);
        if (entry == null || !Files.isRegularFile(folder.resolve(name))) {
            return;
        }
        try (CsvScanner line = new CsvScanner(folder.resolve(name))) {
            long rows = rows(line, consumer);
            compare(name, "rows", Long.toString(entry.rows()), Long.toString(rows));
            compare(name, "bytes", Long.toString(entry.bytes()), Long.toString(line.bytes()));
            compare(name, "hash", entry.sha256(), line.hash());
        } catch (IOException | NumberFormatException e) {
            flaws.add(Flaw.of("broken", name, "cause", String.valueOf(e.getMessage())));
        }
    }

    private static long rows(CsvScanner line, LineConsumer consumer) throws IOException {
        if (!line.next()) {
            throw new IOException("empty");
        }
        Header header = new Header(line.texts());
        long rows = 0;
        while (line.next()) {
            rows++;
            if (line.fields() != header.names().size()) {
                throw new IOException("line " + rows + " after the header has " + line.fields() + " fields");
            }
            consumer.take(line, header);
        }
        return rows;
    }

    private void compare(String name, String what, String expected, String found) {
        if (!expected.equals(found)) {
            flaws.add(Flaw.of(what, name, "expected", expected, "found", found));
        }
    }
}
