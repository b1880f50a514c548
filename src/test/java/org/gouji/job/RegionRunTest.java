package org.gouji.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gouji.job.JobTree.CountyJob;
import org.gouji.job.JobTree.RegionJob;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.message.Refused;
import org.gouji.model.OperatorException;
import org.gouji.publish.PackageCopy;
import org.gouji.publish.Packages;
import org.gouji.publish.verify.PackageVerifier;
import org.gouji.roster.County;
import org.gouji.store.DatabaseSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A province of one city with two counties and a bureau of its own; 青杉镇 moves from one county to the other in 2022. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class RegionRunTest {

    private static final String CELL = "AP,new,total,";

    private final Map<String, RunResult> results = new TreeMap<>();
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private InventedCounty clouds;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private InventedCounty stones;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private InventedCounty city;

    @BeforeAll
    void run(@TempDir Path temporary) throws IOException {
        folder = temporary;
        clouds = county("990100", "云屏县");
        stones = county("990200", "石梁县");
        city = county("9901-D", "云州市本级");
        clouds.roster("""
            990100101,青杉镇,,township,990100,,2021,
            990100201,翠竹乡,,township,990100,,,
            """);
        stones.roster("""
            990200101,青杉镇,,township,990200,2022,,
            990200201,白沙镇,,township,990200,,,
            """);
        city.roster("""
            9901-D01,市林业局,,department,9901,,,
            """);
        clouds.report("2022-01-10/a", "青杉镇", 2021, 10);
        clouds.report("2022-01-10/b", "翠竹乡", 2021, 3);
        city.report("2022-01-10/c", "市林业局", 2021, 100);
        clouds.report("2023-01-10/b", "翠竹乡", 2022, 4);
        stones.report("2023-01-10/a", "青杉镇", 2022, 11);
        stones.report("2023-01-10/b", "白沙镇", 2022, 7);
        city.report("2023-01-10/c", "市林业局", 2022, 200);
        run(List.of(clouds, stones, city));
    }

    @Test
    void aRegionIsTheSumOfWhatItsMembersPublished() throws IOException {
        assertThat(lines("9901-2021", "region-cells.csv", CELL))
                .containsExactly("9901,2021,2021,AREA,AP,new,total,一、本年新收政府信息公开申请数量,总计,件,113,partial,3,2,"
                        + "4,3,0,0,0,0,1,0,0");
        assertThat(lines("9901-2022", "region-cells.csv", CELL))
                .containsExactly("9901,2022,2021,AREA,AP,new,total,一、本年新收政府信息公开申请数量,总计,件,222,complete,3,3,"
                        + "4,4,0,0,0,0,0,0,0");
        assertThat(lines("9901-2022", "region-contributions.csv", CELL))
                .extracting(line -> line.substring(0, line.indexOf(",complete")))
                .containsExactly(
                        "9901-D,AP,new,total,200,,200", "990100,AP,new,total,4,,4", "990200,AP,new,total,18,,18");
        assertThat(Files.readString(version("9901-2021").resolve("AREA-AP.csv")))
                .contains("地区3 已计2 未发布1 格式不同0 应报单位4");
        assertThat(flaws("9901-2021")).isEmpty();
        assertThat(flaws("9901-2022")).isEmpty();
    }

    @Test
    void theProvinceAddsUpItsCities() throws IOException {
        assertThat(lines("99-2021", "region-cells.csv", CELL))
                .singleElement()
                .asString()
                .contains(",113,partial,1,1,4,3,");
        assertThat(lines("99-2022", "members.csv", "9901"))
                .singleElement()
                .asString()
                .startsWith("9901,云州市,region,published,9901-2022,v1,provisional,")
                .endsWith(",4");
        assertThat(RegionStatus.of(province()))
                .extracting(
                        RegionStatus.Line::name,
                        RegionStatus.Line::year,
                        line -> line.coverage().toString())
                .contains(tuple("某省", 2021, "3/4"), tuple("云州市", 2022, "4/4"));
    }

    @Test
    void aCountyWithNothingPublishedIsNamedWithItsUnits() throws IOException {
        assertThat(lines("9901-2021", "members.csv", "990200")).containsExactly("990200,石梁县,county,missing,,,,,1");
    }

    @Test
    void aForgedLineIsFound() throws IOException {

        for (String[] forged : new String[][] {
            {"region-cells.csv", "件,222,complete", "件,223,complete"},
            {"region-cells.csv", ",222,complete,3,3,4,4,", ",222,complete,3,3,4,3,"},
            {"region-contributions.csv", "990200,AP,new,total,18,,18", "990200,AP,new,total,18,,17"},
            {"region-contributions.csv", "990200,AP,new,total,18,,18", "990300,AP,new,total,18,,18"},
            {"members.csv", "石梁县,county,published", "石梁县,county,missing"},
            {"AREA-AP.csv", ",222", ",221"},
        }) {
            Path file = version("9901-2022").resolve(forged[0]);
            String sound = Files.readString(file);
            assertThat(sound).contains(forged[1]);
            Files.writeString(file, sound.replace(forged[1], forged[2]));

            // One that says more than that the hash is another one.
            assertThat(flaws("9901-2022")).as(String.join(" ", forged)).hasSizeGreaterThan(1);
            Files.writeString(file, sound);
        }
    }

    @Test
    void aRegionsTablesAreThereForSpreadsheetsAndForStatisticsPrograms() throws IOException, SQLException {
        Path version = version("9901-2022");

        assertThat(Files.readString(version.resolve("excel/members.csv"))).startsWith("\uFEFFmember,name,");
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement();
                ResultSet row = statement.executeQuery("select value, members_counted from '"
                        + version.resolve("parquet/region-cells.parquet")
                        + "' where row_code = 'new' and column_code = 'total'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBigDecimal("value")).isEqualByComparingTo("222");
            assertThat(row.getInt("members_counted")).isEqualTo(3);
        }
        assertThat(Files.readString(version.resolve("datapackage.json")))
                .contains("gouji-9901-2022", "excel/AREA-AP.csv", "parquet/members.parquet");
    }

    @Test
    void aCopyThatWasChangedIsFound() throws IOException {
        for (String name : List.of("excel/AREA-AP.csv", "parquet/region-cells.parquet")) {
            Path file = version("9901-2022").resolve(name);
            byte[] sound = Files.readAllBytes(file);
            byte[] forged = sound.clone();
            forged[forged.length / 2] ^= 1;
            Files.write(file, forged);

            assertThat(flaws("9901-2022")).as(name).isNotEmpty();
            Files.write(file, sound);
        }
    }

    /** A list that names nothing, beside a description that names everything, or none at all. */
    @Test
    void aManifestThatWasEmptiedIsFound() throws IOException {
        Path manifest = version("9901-2022").resolve("manifest.json");
        String sound = Files.readString(manifest);
        Files.writeString(manifest, sound.substring(0, sound.indexOf("\"files\"")) + "\"files\": []}");
        assertThat(flaws("9901-2022")).isNotEmpty();
        Files.writeString(manifest, sound);

        Path stranger = Files.writeString(version("9901-2022").resolve("more.csv"), "a\n");
        Path description = version("9901-2022").resolve("datapackage.json");
        String described = Files.readString(description);
        Files.writeString(description, described.replaceFirst("\"excel/AREA-AD.csv\"", "\"more.csv\""));
        assertThat(flaws("9901-2022")).contains("more.csv is not in the manifest.");
        Files.delete(stranger);
        assertThat(flaws("9901-2022")).anyMatch(flaw -> flaw.contains("more.csv"));
        Files.delete(description);
        assertThat(flaws("9901-2022")).isNotEmpty();
        Files.writeString(description, described);
    }

    @Test
    void aNumberThatWasChangedInACountysPackageIsNotAddedUp() throws IOException {
        Path cells = Packages.of(folder.resolve("990200/output/990200-2022")).resolve("county-cells.csv");
        String sound = Files.readString(cells);
        assertThat(sound).contains(",18,complete");
        Files.writeString(cells, sound.replace(",18,complete", ",81,complete"));

        assertThatThrownBy(() -> run(List.of()))
                .satisfies(
                        Refused.with(
                                cells
                                        + ": This file is not as it was published (not the hash in manifest.json), so the region does not add it up; check the version with gouji verify and run its county again."));
        Files.writeString(cells, sound);
    }

    @Test
    void aCountyThatCannotBeRunStopsNoOther() throws IOException {
        Map<String, String> before = files();
        List<String> ran = new ArrayList<>();
        RegionRun.Result result = new RegionRun(
                        settings -> {
                            if (settings.county().code().equals("990200")) {
                                throw new OperatorException("no inbox");
                            }
                            ran.add(settings.county().name());
                            return results.values().iterator().next();
                        },
                        RunProgress.SILENT)
                .run(province());

        assertThat(result.stopped()).containsOnlyKeys("石梁县");
        assertThat(result.counties().keySet()).containsExactlyElementsOf(ran).hasSize(2);
        assertThat(files()).as("as it was published before").isEqualTo(before);
    }

    @Test
    void thePageLeadsToThoseOfTheMembers() throws IOException {
        assertThat(Files.readString(folder.resolve("city/site/index.html")))
                .contains("<a href=\"../../990200/output/site/index.html\">石梁县</a>")
                .contains("<td class=\"none\">未发布</td>", "<td>2/2</td>");
        assertThat(folder.resolve("990200/output/site/index.html")).exists();
    }

    /** The last test, for it changes what the others look at. */
    @Test
    @Order(Integer.MAX_VALUE)
    void nightAfterNight() throws IOException {
        Map<String, String> before = files();
        run(List.of());
        assertThat(files()).as("nothing new").isEqualTo(before);

        stones.report("2023-03-10/b", "白沙镇", 2022, 8);
        Files.writeString(folder.resolve("990200/decisions.csv"), """
            kind,aggregate,unit_code,year,cell,seen,value,author,date,reason
            adjust,AREA,,2022,AP.new.total,19,-1,王某,2023-02-10,一件两家都计了
            """);
        run(List.of(stones));
        assertThat(version("9901-2022")).endsWith(Path.of("v2"));
        assertThat(version("9901-2021")).endsWith(Path.of("v1"));
        assertThat(lines("9901-2022", "region-contributions.csv", "990200," + CELL))
                .as("as the county published it")
                .singleElement()
                .asString()
                .startsWith("990200,AP,new,total,19,-1,18,complete");
        assertThat(lines("99-2022", "region-cells.csv", CELL))
                .singleElement()
                .asString()
                .contains(",222,complete,");
        assertThat(flaws("9901-2022")).isEmpty();

        stones.roster("""
            990100101,青杉镇,,township,990200,,,
            990200201,白沙镇,,township,990200,,,
            """);
        stones.report("2022-01-10/a", "青杉镇", 2021, 10);
        assertThatThrownBy(() -> run(List.of(stones)))
                .hasMessageStartingWith("云州市2021年：单位990100101在石梁县和云屏县都计入了，本级没有发布。")
                .hasMessageContaining("云州市 2021: unit 990100101 is counted in 石梁县 and in 云屏县");
        assertThat(version("9901-2021")).as("what was published stays").endsWith(Path.of("v1"));
    }

    private InventedCounty county(String code, String name) throws IOException {
        Path place = Files.createDirectories(folder.resolve(code));
        return new InventedCounty(
                place,
                DatabaseSettings.embedded("jdbc:hsqldb:file:" + place.resolve("database/gouji")),
                new County(code, name, List.of()));
    }

    private RegionJob province() {
        List<JobTree> members = new ArrayList<>();
        Stream.of(stones, clouds, city).forEach(each -> members.add(new CountyJob(each.settings(2, 3))));
        return new RegionJob(
                "99",
                "某省",
                folder.resolve("province"),
                Set.of(),
                List.of(new RegionJob("9901", "云州市", folder.resolve("city"), Set.of(PackageCopy.PARQUET), members)));
    }

    /** A night in which only these counties have anything new. */
    private void run(List<InventedCounty> busy) {
        new RegionRun(
                        settings -> busy.stream()
                                .filter(county -> county.settings(2, 3).county().equals(settings.county()))
                                .findFirst()
                                .map(county -> new RunResult(
                                        county.run(settings, InventedCounty::read, RunProgress.SILENT),
                                        settings.folders().output()))
                                .map(result -> {
                                    results.put(settings.county().code(), result);
                                    return result;
                                })
                                .orElseGet(() -> results.getOrDefault(
                                        settings.county().code(),
                                        results.values().iterator().next())),
                        RunProgress.SILENT)
                .run(province());
    }

    private Path version(String name) throws IOException {
        Path home =
                folder.resolve(name.startsWith("9901-") ? "city" : "province").resolve(name);
        return Packages.of(home).toRealPath();
    }

    private List<String> lines(String name, String file, String part) throws IOException {
        return Files.readAllLines(version(name).resolve(file)).stream()
                .skip(1)
                .filter(line -> line.contains(part))
                .toList();
    }

    private List<String> flaws(String name) throws IOException {
        Messages english = new Messages(Language.EN);
        return PackageVerifier.verify(version(name)).stream()
                .map(flaw -> english.text(flaw.key(), flaw.arguments()))
                .toList();
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String output : List.of("city", "province")) {
            try (Stream<Path> walk = Files.walk(folder.resolve(output))) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    files.put(folder.relativize(file).toString(), Fingerprint.of(Files.readAllBytes(file)));
                }
            }
        }
        return files;
    }
}
