package org.gouji.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gouji.form.FormLibrary;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.FormId;
import org.gouji.model.Narrative;
import org.gouji.model.Report;
import org.gouji.model.ReportTitle;
import org.gouji.model.Source;
import org.gouji.model.Value;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadPageTest {

    private static final String HOSTILE = "<script>alert(1)</script>\" onload=\"x";

    @Test
    void figuresStandInTheShapeOfTheFormWithTheirStateAndPlace() {
        Document page = page("青岚镇", "青岚镇.html");

        assertThat(page.select("td.number").text()).isEqualTo("3");
        assertThat(page.select("td.number").attr("title")).contains("第12行");
        assertThat(page.select("td.blank")).hasSize(1);
        assertThat(page.select("td.absent")).hasSize(197);
        assertThat(page.select("th[colspan=5]").eachText()).contains("法人或其他组织");
    }

    @Test
    void nothingFromADocumentBecomesMarkup() {
        Document page = page(HOSTILE, HOSTILE);

        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("[onload]")).isEmpty();
        assertThat(page.select("td.unreadable").text()).isEqualTo(HOSTILE);
        assertThat(page.select("h2").text()).contains(HOSTILE);
    }

    @ParameterizedTest
    @CsvSource({"a.html, true, true", "a.pdf, true, false", "a.docx, false, false"})
    void theOriginalStandsBesideWhereABrowserCanShowIt(String file, boolean framed, boolean locked) {
        Document page = page("青岚镇", file);

        assertThat(page.select("a[href=%s]".formatted(file))).hasSize(1);
        assertThat(page.select("iframe")).hasSize(framed ? 1 : 0);
        assertThat(page.select("iframe[sandbox]")).hasSize(locked ? 1 : 0);
    }

    private static Document page(String unit, String address) {
        List<Cell> cells = List.of(
                cell("AD.norm.made", new Value.Amount(BigDecimal.valueOf(3)), "3"),
                cell("AD.norm.repeal", new Value.Blank(), ""),
                cell("AD.norm.valid", new Value.Unreadable(HOSTILE, "not-a-number"), HOSTILE));
        Report report = new Report(
                1,
                new ReportTitle(unit, unit, 2022, new Source.Line(1)),
                new FormId("2021"),
                cells,
                Narrative.NONE,
                List.of(),
                0);
        Messages messages = new Messages(Language.ofCode("zh"));
        byte[] bytes = new ReadPage(FormLibrary.builtIn(), messages)
                .bytes(unit, List.of(report), List.of(), Original.at(address));
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    }

    private static Cell cell(String key, Value value, String raw) {
        return new Cell(CellKey.parse(key), value, raw, new Source.Line(12));
    }
}
