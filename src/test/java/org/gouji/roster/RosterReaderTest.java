package org.gouji.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.message.Refused;
import org.gouji.model.OperatorException;
import org.gouji.model.ReportYear;
import org.gouji.model.UnitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterReaderTest {

    private static final String HEADER = "code,name,aliases,kind,parent,from,to,successor,note\n";
    private static final County COUNTY = new County("990100", "示例县", List.of());

    @TempDir
    private Path folder;

    @Test
    void everyColumnIsTakenOver() throws IOException {
        Roster roster = read(HEADER
                + "990100102,柳河乡人民政府,柳河乡 | 柳河,township,990100,2015,2020,990100101,并入青石镇\n"
                + "990100101,青石镇人民政府,,township,,,,,\n");

        assertThat(roster.units())
                .containsExactly(
                        new Unit(
                                new UnitCode("990100101"),
                                "青石镇人民政府",
                                List.of(),
                                UnitKind.TOWNSHIP,
                                "",
                                Unit.OPEN_FROM,
                                Unit.OPEN_TO,
                                ""),
                        new Unit(
                                new UnitCode("990100102"),
                                "柳河乡人民政府",
                                List.of("柳河乡", "柳河"),
                                UnitKind.TOWNSHIP,
                                "990100",
                                2015,
                                2020,
                                "990100101"));
    }

    @ParameterizedTest(name = "{0}{1}: {2}")
    @CsvSource({
        "'', 990100109, Unit 990100109 of aggregate EAST is not on the roster",
        "'', 990100102, '示例县, in aggregate EAST, is never added up'",
        "committee, '', No unit on the roster belongs to aggregate EAST",
    })
    void aSumOfTheCountyNeedsUnitsThatTheRosterHas(String kind, String unit, String reason) throws IOException {
        DefinedAggregate east = new DefinedAggregate(
                "EAST",
                "东片",
                "East",
                UnitKind.ofCode(kind).stream().toList(),
                unit.isEmpty() ? List.of() : List.of(new UnitCode(unit)),
                "county.yml:7");
        County county = new County("990100", "示例县", List.of(), County.WHOLE_AREA, List.of(east));
        Path file = Files.writeString(
                folder.resolve("roster.csv"),
                HEADER + "990100101,青石镇人民政府,,township,,,,,\n990100102,示例县,,county,,,,,\n");

        assertThatThrownBy(() -> new RosterReader(county).read(file))
                .satisfies(Refused.with("county.yml:7: " + reason));
    }

    @Test
    void aRosterMaySayWhomToAsk() throws IOException {
        String header = HEADER.strip();

        assertThat(read(header + ",contact\n1,教育局,,department,,,,,,李某 0000-1234\n2,水务局,,department,,,,,,\n")
                        .units())
                .extracting(Unit::contact)
                .containsExactly("李某 0000-1234", "");
        assertThat(read(header + ",vertical,contact\n1,税务局,,department,,,,,,yes,李某\n")
                        .units())
                .singleElement()
                .satisfies(unit -> {
                    assertThat(unit.isAdded()).isFalse();
                    assertThat(unit.contact()).isEqualTo("李某");
                });
        assertThatThrownBy(() -> read(header + ",contact,vertical\n1,教育局,,department,,,,,,李某,\n"))
                .isInstanceOf(OperatorException.class);
    }

    @Test
    void aRosterMaySayUnderWhomABodyIs() throws IOException {
        String header = HEADER.strip() + ",vertical\n";

        Roster roster =
                read(header + "1,税务局,,department,,,,,,yes\n2,海关,,department,,,,,,included\n3,教育局,,department,,,,,,\n");

        assertThat(roster.units()).extracting(Unit::isAdded).containsExactly(false, true, true);
        assertThatThrownBy(() -> read(header + "1,税务局,,department,,,,,,maybe\n"))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("maybe");
    }

    @Test
    void aMergedUnitReportsUntilItsLastYear() throws IOException {
        Roster roster = read(HEADER + "2,柳河乡,,township,,,2020,1,\n1,青石镇,,township,,,,,\n");

        assertThat(roster.unitsIn(new ReportYear(2020))).extracting(Unit::name).containsExactly("青石镇", "柳河乡");
        assertThat(roster.unitsIn(new ReportYear(2021))).extracting(Unit::name).containsExactly("青石镇");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,扶贫办,扶贫局,department,,2012,2020,,\n1,乡村振兴局,,department,,2021,,,\n",
                "1,乡村振兴局,,department,,2021,,,\n1,扶贫办,扶贫局,department,,2012,2020,,\n"
            })
    void aRenamedUnitHasALineForEachName(String lines) throws IOException {
        Roster roster = read(HEADER + lines);
        UnitCode code = new UnitCode("1");

        assertThat(roster.units()).singleElement().satisfies(unit -> {
            assertThat(unit.name()).isEqualTo("乡村振兴局");
            assertThat(unit.aliases()).containsExactlyInAnyOrder("扶贫办", "扶贫局");
            assertThat(unit.from()).isEqualTo(2012);
            assertThat(unit.isOpen()).isTrue();
        });
        assertThat(roster.unitsIn(new ReportYear(2011))).isEmpty();
        assertThat(roster.unitsIn(new ReportYear(2020))).extracting(Unit::name).containsExactly("扶贫办");
        assertThat(roster.unitsIn(new ReportYear(2021))).extracting(Unit::name).containsExactly("乡村振兴局");
        assertThat(roster.unit(code, new ReportYear(2019)))
                .hasValueSatisfying(unit -> assertThat(unit.aliases()).contains("乡村振兴局", "扶贫局"));
        assertThat(roster.match("扶贫办", new ReportYear(2022))).isInstanceOf(RosterMatch.Found.class);
    }

    @Test
    void aUnitMayBeRenamedTwiceAndBecomeAnotherKind() throws IOException {
        Roster roster =
                read(HEADER + "1,柳河乡,,township,,,2018,,\n1,柳河镇,,township,,2019,2021,,\n1,柳河街道,,subdistrict,,2022,,,\n");

        assertThat(roster.unitsIn(new ReportYear(2018))).extracting(Unit::name).containsExactly("柳河乡");
        assertThat(roster.unitsIn(new ReportYear(2020))).extracting(Unit::name).containsExactly("柳河镇");
        assertThat(roster.unitsIn(new ReportYear(2021))).extracting(Unit::kind).containsExactly(UnitKind.TOWNSHIP);
        assertThat(roster.unitsIn(new ReportYear(2022))).extracting(Unit::kind).containsExactly(UnitKind.SUBDISTRICT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,扶贫办,,department,,,,,\n1,乡村振兴局,,department,,2021,,,\n",
                "1,扶贫办,,department,,,2019,,\n1,乡村振兴局,,department,,2021,,,\n",
                "1,扶贫办,,department,,,2021,,\n1,乡村振兴局,,department,,2021,,,\n",
                "2,农业局,,department,,,,,\n1,扶贫办,,department,,,2020,2,\n1,乡村振兴局,,department,,2021,,,\n"
            })
    void namesOfAUnitFollowEachOther(String lines) {
        assertThatThrownBy(() -> read(HEADER + lines))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("Code 1 is already on line");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,\uFEFF", "GB18030,''"})
    void theEncodingsOfSpreadsheetProgramsAreRead(String charset, String mark) throws IOException {
        byte[] bytes = (mark + HEADER + "1,青石镇,,township,,,,,\r\n").getBytes(Charset.forName(charset));

        assertThat(read(bytes).units()).extracting(Unit::name).containsExactly("青石镇");
    }

    @Test
    void emptyLinesAndLineBreaksInsideANoteAreNoUnits() throws IOException {
        Roster roster = read(HEADER + "\n1,青石镇,,township,,,,,\"first\nsecond\"\n,,,,,,,,\n");

        assertThat(roster.units()).hasSize(1);
    }

    @Test
    void twoUnitsMayHaveOneName() throws IOException {
        Roster roster = read(HEADER + "1,太平镇,,township,,,,,\n2,太平镇,,township,,,,,\n");

        assertThat(roster.units()).hasSize(2);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
        ,青石镇,,township,,,,,            | 2: The unit has no code, give it a division code, or one of your own that never changes
        9.901E+08,青石镇,,township,,,,,   | 2: Code "9.901E+08" is not made of letters, digits and hyphens, write it out in full
        1, ,,township,,,,,                | 2: A roster line for nobody: unit 1 has no name, name it or delete the line
        1,青石镇,,town,,,,,               | 2: Kind "town" is unknown, use one of own, department, township, subdistrict, committee, county
        1,青石镇,,township,,,,            | 2: 8 fields where the header has 9, count the commas, quote a name that holds one
        1,青石镇,,township,,2021,2020,,   | 2: from 2021 is after to 2020, swap the two years or mend them
        1,青石镇,,township,,21,,,         | 2: from "21" is no report year, write four digits, or nothing where it is open
        1,青石镇,,township,,,2020,9,      | 2: Successor 9 is not on the roster, add a line for it or mend the code
        1,青石镇,,township,,,,,"          | 2: Not readable as CSV from here on, look for a quotation mark that is not closed
        """)
    void aBrokenLineIsNamedWithWhatToDo(String line, String message) throws IOException {
        Path file = write((HEADER + line).getBytes(StandardCharsets.UTF_8));

        assertRefused(file, file + ":" + message);
    }

    @Test
    void aCodeOnTwoLinesIsRefusedWithBothLines() throws IOException {
        Path file = write((HEADER + "1,青石镇,,township,,,,,\n\n1,柳河乡,,township,,,,,\n").getBytes(StandardCharsets.UTF_8));

        assertRefused(file, file + ":4: Code 1 is already on line 2, give each unit a code of its own");
    }

    @Test
    void theSuccessorMayStandBelow() throws IOException {
        assertThat(read(HEADER + "2,柳河乡,,township,,,2020,1,\n1,青石镇,,township,,,,,\n")
                        .units())
                .hasSize(2);
    }

    @Test
    void aWrongHeaderIsRefused() throws IOException {
        Path file = write("code,name\n1,青石镇\n".getBytes(StandardCharsets.UTF_8));

        assertRefused(
                file,
                file + ":1: The header is code,name,"
                        + " it has to be code,name,aliases,kind,parent,from,to,successor,note");
    }

    @ParameterizedTest
    @CsvSource({"'',1: The roster is empty", "'" + HEADER + "',1: The roster names no unit"})
    void aRosterWithoutUnitsIsRefused(String text, String message) throws IOException {
        Path file = write(text.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> new RosterReader(COUNTY).read(file)).satisfies(Refused.with(file + ":" + message));
    }

    @Test
    void aMissingFileIsOneLine() {
        Path file = folder.resolve("none.csv");

        assertRefused(file, file + ": There is no such file, check its name");
    }

    @Test
    void bytesOfNoCharsetAreRefused() throws IOException {
        Path file = write(new byte[] {(byte) 0xFF, (byte) 0xFE, 'c', 0});

        assertRefused(file, file + ":1: Neither UTF-8 nor GB18030 text, save it as CSV UTF-8");
    }

    private Roster read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Roster read(byte[] bytes) throws IOException {
        return new RosterReader(COUNTY).read(write(bytes));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("roster.csv"), bytes);
    }

    private static void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> new RosterReader(COUNTY).read(file)).satisfies(Refused.with(message));
    }
}
