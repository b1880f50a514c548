package org.gouji.publish.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.gouji.consolidate.SampleCounty;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.CellState;
import org.gouji.model.FormId;
import org.gouji.model.Narrative;
import org.gouji.model.Report;
import org.gouji.model.ReportTitle;
import org.gouji.model.Source;
import org.gouji.model.Value;
import org.gouji.publish.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsCsvWriterTest {

    private final CellsCsvWriter writer = new CellsCsvWriter(SampleCounty.FORMS);

    @Test
    void cellsOfAFileAreAsPublished() throws IOException {
        Report first = report(
                "青石镇人民政府",
                2019,
                "2019",
                cell("AD.norm.made", number("8"), "8件", new Source.Line(12)),
                cell("AD.lic.delta", number("-8"), "-8", new Source.Line(13)),
                cell("AD.proc.procamt", number("18.6250"), "18.6250", new Source.Line(14)),
                cell("AP.res_part.lp_oth", number("1204"), "1,204", new Source.TableCell(2, 6, 9)),
                cell("RL.cases.rv_total", new Value.Blank(), "", new Source.TableCell(3, 4, 5)),
                cell("RL.cases.ld_uphold", new Value.Mark("/"), "/", new Source.TableCell(3, 4, 6)),
                cell(
                        "RL.cases.lr_total",
                        new Value.Unreadable("见\"附\"件", "not-a-number"),
                        "见\"附\"件",
                        new Source.Paragraph(3)));
        Report second = report("", 0, "2021", cell("AD.reg.made", number("0"), "０", new Source.Whole()));

        Golden.assertSame("read/cells.csv", writer.bytes(List.of(first, second)));
    }

    @Test
    void aFileWithoutReportsHasOnlyTheHeader() {
        assertThat(new String(writer.bytes(List.of()), StandardCharsets.UTF_8))
                .isEqualTo("unit,year,form,table,row_code,column_code,row,column,state,value,raw,source\n");
    }

    @Test
    void textsThatASpreadsheetWouldTakeForFormulasStayAsTheyAre() {
        Report report = report(
                "x",
                2021,
                "2021",
                cell("AD.reg.made", new Value.Unreadable("=1+1", "not-a-number"), "=1+1", new Source.Whole()),
                cell("AD.reg.repeal", new Value.Unreadable("@a", "not-a-number"), "@a", new Source.Whole()),
                cell("AD.reg.valid", number("-8"), "－8", new Source.Whole()));

        assertThat(new String(writer.bytes(List.of(report)), StandardCharsets.UTF_8))
                .contains(",unreadable,,=1+1,\n", ",unreadable,,@a,\n", ",number,-8,－8,\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsWrittenReadsBackTheSame(long seed) throws IOException, CsvException {
        Random random = new Random(seed);
        Form form = SampleCounty.FORMS.all().get((int) seed % 2);
        List<Cell> cells = new ArrayList<>();
        for (FormCell cell : form.cellList()) {
            String raw = text(random);
            cells.add(new Cell(cell.key(), value(raw, random), raw, new Source.TableCell(1, random.nextInt(30), 2)));
        }
        String unit = text(random);
        Report report = new Report(
                1, new ReportTitle("", unit, 2021, new Source.Whole()), form.id(), cells, Narrative.NONE, List.of(), 0);

        List<String[]> lines = read(writer.bytes(List.of(report)));

        assertThat(lines.remove(0)).containsExactlyElementsOf(CellsCsvWriter.COLUMNS);
        assertThat(lines).allSatisfy(line -> assertThat(line[0]).isEqualTo(unit));
        assertThat(lines.stream().map(CellsCsvWriterTest::cell)).containsExactlyElementsOf(cells);
    }

    @Test
    void aFormThatIsNotDefinedIsABug() {
        Report report = report("x", 2021, "1999", cell("AD.reg.made", number("0"), "0", new Source.Whole()));

        assertThatIllegalArgumentException().isThrownBy(() -> writer.bytes(List.of(report)));
    }

    private static Cell cell(String[] line) {
        CellKey key = new CellKey(line[3], line[4], line[5]);
        Value value = switch (CellState.ofCode(line[8])) {
            case NUMBER -> number(line[9]);
            case BLANK -> new Value.Blank();
            case MARK -> new Value.Mark(line[10]);
            case UNREADABLE -> new Value.Unreadable(line[10], "not-a-number");
            case ABSENT -> throw new AssertionError("no line for a cell that is not shown");
        };
        return new Cell(key, value, line[10], Source.parse(line[11]));
    }

    private static Value value(String raw, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Value.Blank();
            case 1 -> new Value.Mark(raw);
            case 2 -> new Value.Unreadable(raw, "not-a-number");
            case 3 -> new Value.Amount(BigDecimal.valueOf(random.nextLong(), random.nextInt(8)));
            default -> number(Integer.toString(random.nextInt(20) - 10));
        };
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(6), 0, 10)
                .mapToObj(c -> String.valueOf(",\"\n a=镇０-7".charAt(c)))
                .collect(Collectors.joining());
    }

    private static List<String[]> read(byte[] bytes) throws IOException, CsvException {
        try (CSVReader reader = new CSVReaderBuilder(
                        new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .build()) {
            return reader.readAll();
        }
    }

    private static Report report(String unit, int year, String form, Cell... cells) {
        return new Report(
                1,
                new ReportTitle("", unit, year, new Source.Line(1)),
                new FormId(form),
                List.of(cells),
                Narrative.NONE,
                List.of(),
                0);
    }

    private static Cell cell(String key, Value value, String raw, Source source) {
        return new Cell(CellKey.parse(key), value, raw, source);
    }

    private static Value number(String number) {
        return new Value.Amount(new BigDecimal(number));
    }
}
