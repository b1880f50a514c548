package org.gouji.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcelCopiesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            =SUM(A1)            | '=SUM(A1)
            "=1,2"              | "'=1,2"
            @名                 | '@名
            +附件               | '+附件
            -                   | '-
            -8                  | -8
            +1.5                | +1.5
            "a ""quoted"" text" | "a ""quoted"" text"
            1,=2,-3             | 1,'=2,-3
            """)
    void onlyWhatExcelWouldTakeForAFormulaIsChanged(String line, String copy) throws IOException {
        assertThat(copied("head\n" + line + "\n")).isEqualTo("\uFEFFhead\r\n" + copy + "\r\n");
    }

    @Test
    void aLineBreakInsideAFieldStays() throws IOException {
        assertThat(copied("a,\"b\nc\"\n")).isEqualTo("\uFEFFa,\"b\nc\"\r\n");
    }

    @Test
    void aTableThatExcelCannotShowIsNotCopied() throws IOException {
        Path file = Files.writeString(folder.resolve("long.csv"), "a\n");

        assertThat(ExcelCopies.copy(file, 1_048_576)).isEmpty();
        assertThat(folder.resolve("excel")).doesNotExist();
    }

    private String copied(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), text);
        assertThat(ExcelCopies.copy(file, 1)).isPresent();
        return Files.readString(folder.resolve("excel/table.csv"));
    }
}
