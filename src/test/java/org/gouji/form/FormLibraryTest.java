package org.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gouji.message.Refused;
import org.gouji.model.FormId;
import org.gouji.model.Place;
import org.gouji.model.ReportYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormLibraryTest {

    private static final Path THIRD = Path.of("src/test/resources/form/third");

    private final FormLibrary library = FormLibrary.builtIn();

    @ParameterizedTest(name = "form {0} has {2} cells in table {1}")
    @CsvSource(textBlock = """
        2019, AD,  22
        2019, AP, 161
        2019, RL,  15
        2021, AD,  10
        2021, AP, 175
        2021, RL,  15
        """)
    void cellsOfATable(String form, String table, int cells) {
        assertThat(library.form(new FormId(form)).cellList())
                .filteredOn(cell -> cell.key().table().equals(table))
                .hasSize(cells);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void everyCellIsAsTheOfficialFormHasIt(String form) throws IOException {
        List<String> expected = Files.readAllLines(Path.of("src/test/resources/form/" + form + ".cells.txt"));

        List<String> cells = library.form(new FormId(form)).cellList().stream()
                .map(FormLibraryTest::line)
                .toList();

        assertThat(cells).isEqualTo(expected.subList(1, expected.size()));
    }

    private static String line(FormCell cell) {
        String below = cell.row().parent();
        if (below.isEmpty() && cell.block().caption().isPrinted()) {
            below = cell.block().code();
        }
        Column column = cell.column();
        String group = cell.block().groups().stream()
                .filter(each -> each.columns().contains(column.code()))
                .map(ColumnGroup::code)
                .reduce("", (outer, inner) -> inner);
        return String.join(
                " | ",
                cell.key().toString(),
                cell.row().label().official(),
                below,
                column.label().official(),
                group,
                "%s %s %s"
                        .formatted(column.unit(), column.type(), column.aggregation())
                        .toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest(name = "form {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        2019 | {AD-03=5, AD-06=2, AP-01=7, AP-02=7, AP-04=23, RL-01=1, RL-02=1, RL-03=1}
        2021 | {AD-16=2, AP-01=7, AP-03=7, AP-04=25, RL-01=1, RL-02=1, RL-03=1}
        """)
    void identitiesOfAForm(String form, String counts) {
        Map<String, Long> found = library.form(new FormId(form)).identities().stream()
                .collect(Collectors.groupingBy(Identity::rule, TreeMap::new, Collectors.counting()));

        assertThat(found).hasToString(counts);
    }

    @ParameterizedTest(name = "reports on {0} use form {1}")
    @CsvSource(textBlock = """
        2019, 2019
        2020, 2019
        2021, 2021
        2040, 2021
        """)
    void theYearPrescribesTheForm(int year, String form) {
        assertThat(library.formFor(new ReportYear(year))).map(Form::id).contains(new FormId(form));
    }

    @Test
    void thereIsNoFormForYearsBeforeTheFirst() {
        assertThat(library.formFor(new ReportYear(2018))).isEmpty();
    }

    @Test
    void partsKeepTheOrderOfTheReport() {
        Form form = library.form(new FormId("2021"));

        assertThat(form.tables()).extracting(Table::code).containsExactly("AD", "AP", "RL");
        assertThat(form.sections()).extracting(Section::code).containsExactly("s1", "s5", "s6");
        assertThat(form.sections()).extracting(Section::order).containsExactly(1, 5, 6);
    }

    @Test
    void lawsuitsAreGroupedTwice() {
        Block block = library.form(new FormId("2021"))
                .table("RL")
                .orElseThrow()
                .blocks()
                .get(0);

        assertThat(block.groups()).extracting(ColumnGroup::code).containsExactly("rv", "ls", "ld", "lr");
        assertThat(block.groups().get(1).columns())
                .hasSize(10)
                .startsWith("ld_uphold")
                .endsWith("lr_total");
        assertThat(block.rows()).containsExactly(new Row("cases", Label.NONE, "", false));
    }

    @Test
    void aSpellingLeftByTextExtractionIsKnownAsDamage() {
        Label label = library.form(new FormId("2021"))
                .table("AD")
                .orElseThrow()
                .blocks()
                .get(0)
                .columns()
                .get(2)
                .label();

        assertThat(label).isEqualTo(Label.of("现行有效件数", List.of("现行有效数量"), List.of("现行有效件")));
        assertThat(label.variants()).containsExactly("现行有效数量", "现行有效件");
    }

    @Test
    void aThirdFormIsAFileInAFolder() {
        FormLibrary three = FormLibrary.with(THIRD);

        Form third = three.form(new FormId("library-2030"));

        assertThat(three.all()).hasSize(3);
        assertThat(three.formFor(new ReportYear(2030))).map(Form::id).contains(new FormId("2021"));
        assertThat(three.formFor("library-visits", new ReportYear(2034))).contains(third);
        assertThat(third.cells()).hasSize(14);
        assertThat(third.identities())
                .extracting(Identity::rule, Identity::place)
                .contains(tuple("VL-01", Place.row("VL", "mobile")), tuple("VL-02", Place.column("VL", "children")))
                .hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"library-visits-2030.yml", "rules.yml"})
    void thePageOnAddingAFormShowsTheFilesOfThisTest(String file) throws IOException {
        String yaml = Files.readString(THIRD.resolve(file));
        String withoutComment = yaml.substring(yaml.indexOf('\n') + 1);

        assertThat(Files.readString(Path.of("docs/add-a-form.md"))).contains("```yaml\n" + withoutComment + "```\n");
    }

    @Test
    void theFingerprintFollowsTheContentOnly(@TempDir Path folder) throws IOException {
        Path copy = Files.copy(THIRD.resolve("library-visits-2030.yml"), folder.resolve("library-visits-2030.yml"));
        String same = FormLibrary.with(folder).fingerprint();

        Files.writeString(copy, Files.readString(copy) + "# more\n");

        assertThat(same).isEqualTo(FormLibrary.with(THIRD).fingerprint()).matches("[0-9a-f]{64}");
        assertThat(FormLibrary.with(folder).fingerprint()).isNotEqualTo(same);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        form: library-2030         | form: 2021                | Another file already defines the form 2021, give this one its own id.
        family: library-visits     | family: disclosure-report | The years overlap with those of the form 2021 of the same family, change 'years' of one.
        """)
    void twoFilesThatContradictEachOtherAreRefused(String text, String change, String cause, @TempDir Path folder)
            throws IOException {
        String yaml = Files.readString(THIRD.resolve("library-visits-2030.yml"), StandardCharsets.UTF_8);
        Path file = Files.writeString(folder.resolve("broken.yml"), yaml.replace(text, change));

        assertThatThrownBy(() -> FormLibrary.with(folder)).satisfies(Refused.with(file + ":1: " + cause));
    }

    @Test
    void aMissingFolderIsNamed(@TempDir Path folder) {
        Path missing = folder.resolve("forms");

        assertThatThrownBy(() -> FormLibrary.with(missing))
                .satisfies(Refused.with(missing + ": There is no such folder, check the name."));
    }
}
