package org.gouji.publish.office;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gouji.consolidate.Aggregate;
import org.gouji.message.Messages;
import org.gouji.model.CellKey;
import org.gouji.publish.csv.AdjustmentNote;
import org.gouji.publish.office.OfficeYear.CountyLine;

/** One page of facts about a year; each says in a footnote where its figures are from and how many units stand behind them. */
final class CountyBrief {

    /** Below this number a share says nothing. */
    private static final BigDecimal ENOUGH = BigDecimal.valueOf(30);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final OfficeYear year;
    private final Messages messages;
    private final Aggregate area;

    CountyBrief(OfficeYear year, Messages messages) {
        this.year = year;
        this.messages = messages;
        this.area = year.aggregates().get(0);
    }

    byte[] bytes() throws IOException {
        try (WordPage page = new WordPage()) {
            page.title(messages.text(
                    "office.brief.title",
                    Map.of("county", year.county(), "year", year.year().toString())));
            Coverage coverage = Coverage.of(year, area);
            page.fact(
                    coverage.sentence(messages)
                            + messages.text(
                                    "office.brief.late",
                                    Map.of(
                                            "late",
                                            Integer.toString(coverage.late().size()))),
                    messages.text("office.brief.from-coverage"));
            fact(page, "new", "AP.new.total");
            fact(page, "carried", "AP.carry_in.total", "AP.carry_out.total");
            fact(page, "done", "AP.res_total.total");
            share(page, "granted", "AP.res_full.total", "AP.res_total.total");
            share(page, "partly", "AP.res_part.total", "AP.res_total.total");
            fact(page, "reviews", "RL.cases.rv_total", "RL.cases.rv_correct");
            fact(page, "suits", "RL.cases.ld_total", "RL.cases.lr_total");
            page.note(messages.text("office.brief.note"));
            return page.bytes();
        }
    }

    /** A sentence with the numbers of some cells; none if one of them has no number in this form. */
    private void fact(WordPage page, String id, String... cells) {
        Map<String, String> numbers = new TreeMap<>();
        for (int i = 0; i < cells.length; i++) {
            Optional<CountyLine> line = line(cells[i]);
            if (line.isEmpty()) {
                return;
            }
            numbers.put("n" + (i + 1), published(cells[i]));
        }
        page.fact(messages.text("office.brief." + id, numbers), source(cells));
    }

    /** A part of a number, with that number; a share of it only if it is large enough. */
    private void share(WordPage page, String id, String part, String whole) {
        if (line(part).isEmpty() || line(whole).isEmpty()) {
            return;
        }
        BigDecimal n = new BigDecimal(published(whole));
        BigDecimal some = new BigDecimal(published(part));
        Map<String, String> numbers = Map.of(
                "n1", some.toPlainString(),
                "n", n.toPlainString(),
                "percent",
                        n.compareTo(ENOUGH) < 0
                                ? ""
                                : some.multiply(HUNDRED)
                                        .divide(n, 1, RoundingMode.HALF_UP)
                                        .toPlainString());
        boolean isEnough = n.compareTo(ENOUGH) >= 0;
        page.fact(messages.text("office.brief." + id + (isEnough ? "" : ".few"), numbers), source(part, whole));
    }

    private Optional<CountyLine> line(String cell) {
        return year.line(area, CellKey.parse(cell))
                .filter(line -> !published(cell).isEmpty());
    }

    private String published(String cell) {
        return year.published(area, CellKey.parse(cell));
    }

    private String source(String... cells) {
        StringBuilder source = new StringBuilder();
        for (String cell : cells) {
            CountyLine line = line(cell).orElseThrow();
            source.append(source.isEmpty() ? "" : "；")
                    .append(messages.text(
                            "office.brief.from",
                            Map.of(
                                    "aggregate", area.code(),
                                    "cell", cell,
                                    "counted", line.behind().getOrDefault("counted", ""),
                                    "expected", line.behind().getOrDefault("expected", ""))));
            year.adjustments(area)
                    .at(CellKey.parse(cell))
                    .all()
                    .forEach(adjustment -> source.append("；").append(AdjustmentNote.of(adjustment, messages)));
        }
        return source.append("。").toString();
    }
}
