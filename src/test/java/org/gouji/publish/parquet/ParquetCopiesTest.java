package org.gouji.publish.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gouji.publish.csv.CsvFile;
import org.gouji.publish.parquet.ParquetColumn.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read by DuckDB, which shares no code with what writes it. */
class ParquetCopiesTest {

    private static final List<ParquetColumn> COLUMNS = List.of(
            new ParquetColumn("unit", Kind.TEXT),
            new ParquetColumn("year", Kind.WHOLE),
            new ParquetColumn("value", Kind.FIGURE));

    @TempDir
    private Path folder;

    @Test
    void fieldsComeBackWithTheirTypes() throws IOException, SQLException {
        copy("青石镇,2021,18.6250\n\"a \"\"b\"\", c\",2022,-3\n");

        assertThat(read("select unit, year, value, typeof(unit), typeof(year), typeof(value) from"))
                .containsExactly(
                        "青石镇|2021|18.625000|VARCHAR|BIGINT|DECIMAL(38,6)",
                        "a \"b\", c|2022|-3.000000|VARCHAR|BIGINT|DECIMAL(38,6)");
    }

    @Test
    void anEmptyFieldIsNoValueAndNeitherIsACodeInThePlaceOfAFigure() throws IOException, SQLException {
        copy(",,\nx,0,.b\n,,0\n");

        assertThat(read("select unit, year, value from"))
                .containsExactly("null|null|null", "x|0|null", "null|null|0.000000");
    }

    @Test
    void aTableWithoutLinesIsATable() throws IOException, SQLException {
        copy("");

        assertThat(read("select count(*) from")).containsExactly("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x,,1.0000001", "x,,123456789012345678901234567890123", "x,many,1", "x,99999999999999999999,1"})
    void aTableThatCannotBeHeldExactlyHasNoCopy(String line) throws IOException {
        assertThat(copy("y,1,1\n" + line + "\n")).isEmpty();

        assertThat(folder.resolve("parquet")).isEmptyDirectory();
    }

    @Test
    void thirtyTwoDigitsAreHeldExactly() throws IOException, SQLException {
        copy("x,-9223372036854775808,-12345678901234567890123456789012.123456\n");

        assertThat(read("select year, value from"))
                .containsExactly("-9223372036854775808|-12345678901234567890123456789012.123456");
    }

    /** More than fits into memory at once. */
    @Test
    void manyLinesComeBackInTheirOrderAndGiveTheSameBytes() throws IOException, SQLException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 300_000; i++) {
            lines.append("unit ")
                    .append(Integer.toHexString(i * 0x9E3779B1))
                    .append(",2021,")
                    .append(i)
                    .append('\n');
        }

        Optional<CsvFile.Written> first = copy(lines.toString());

        assertThat(copy(lines.toString())).isEqualTo(first);
        assertThat(read("select count(*), sum(value) from")).containsExactly("300000|44999850000.000000");
        assertThat(read("select max(file_row_number - value) from")).containsExactly("0.000000");
        assertThat(DuckDb.lines(
                        folder,
                        "select count(distinct row_group_id) > 1 from parquet_metadata('parquet/table.parquet')"))
                .containsExactly("true");
    }

    @Test
    void whatIsWrittenIsSaid() throws IOException {
        CsvFile.Written written = copy("x,1,2\n").orElseThrow();

        assertThat(written)
                .isEqualTo(CsvFile.of(
                        "parquet/table.parquet", Files.readAllBytes(folder.resolve("parquet/table.parquet"))));
    }

    private Optional<CsvFile.Written> copy(String lines) throws IOException {
        Path csv = Files.writeString(folder.resolve("table.csv"), "unit,year,value\n" + lines);
        return ParquetCopies.copy(csv, COLUMNS);
    }

    private List<String> read(String select) throws SQLException {
        Path copy = folder.resolve("parquet/table.parquet");
        return DuckDb.lines(folder, select + " read_parquet('" + copy + "', file_row_number = true)");
    }
}
