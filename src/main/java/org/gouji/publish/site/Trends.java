package org.gouji.publish.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gouji.consolidate.Aggregate;
import org.gouji.consolidate.CountyTable;
import org.gouji.decide.Adjustment;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.form.Row;
import org.gouji.model.CellKey;
import org.gouji.model.Value;
import org.gouji.publish.site.TrendsView.Chart;
import org.gouji.publish.site.TrendsView.Line;

/**
 * The questions that the charts answer. They ask for cells of the national form by code; of a form that has none of them
 * there is no chart.
 */
final class Trends {

    private static final String TOTAL = "total";
    private static final String OUTCOMES = "res";
    private static final String ALL_OUTCOMES = "res_total";

    private final List<Survey> surveys;
    private final Speech speech;

    /** One line of a chart's legend: its name, and its number in a year. */
    private record Series(String name, Function<Survey, String> value) {}

    /** @param surveys the earliest first */
    Trends(List<Survey> surveys, Speech speech) {
        this.surveys = surveys;
        this.speech = speech;
    }

    TrendsView view() {
        List<Chart> charts = new ArrayList<>();
        charts.add(chart(
                "applications",
                List.of("bars"),
                "unit.case",
                List.of(
                        cell("new", "AP.new.total"),
                        cell("carry-in", "AP.carry_in.total"),
                        cell("carry-out", "AP.carry_out.total"))));
        charts.add(chart("outcomes", List.of("stack", "shares"), "unit.case", outcomes()));
        charts.add(chart(
                "disputes",
                List.of("bars"),
                "unit.case",
                List.of(
                        cell("review", "RL.cases.rv_total"),
                        cell("direct-suit", "RL.cases.ld_total"),
                        cell("later-suit", "RL.cases.lr_total"))));
        charts.add(chart(
                "corrected",
                List.of("bars"),
                "unit.case",
                List.of(
                        cell("review", "RL.cases.rv_correct"),
                        cell("direct-suit", "RL.cases.ld_correct"),
                        cell("later-suit", "RL.cases.lr_correct"))));
        charts.add(chart(
                "reporting",
                List.of("stack", "shares"),
                "unit.unit",
                List.of(
                        count("in-time", YearView.Counts::received),
                        count("late", YearView.Counts::late),
                        count("other-form", YearView.Counts::otherForm),
                        count("excluded", YearView.Counts::excluded),
                        count("missing", YearView.Counts::missing))));
        charts.add(chart(
                "quality",
                List.of("stack", "shares"),
                "unit.report",
                List.of(
                        count("clean", YearView.Counts::clean),
                        count("unclean", counts -> counts.received() + counts.late() - counts.clean()))));
        return new TrendsView(charts.stream().filter(Trends::saysAnything).toList());
    }

    private static boolean saysAnything(Chart chart) {
        return chart.lines().stream().anyMatch(line -> line.values().stream().anyMatch(value -> !value.isEmpty()));
    }

    private Chart chart(String id, List<String> plots, String unit, List<Series> series) {
        List<Line> lines = surveys.stream()
                .map(survey -> new Line(
                        survey.year().year(),
                        series.stream().map(each -> each.value().apply(survey)).toList(),
                        area(survey).reports() + "/" + area(survey).expected()))
                .toList();
        return new Chart(
                id, plots, speech.say(unit), series.stream().map(Series::name).toList(), lines);
    }

    private static CountyTable area(Survey survey) {
        return survey.tables().table(Aggregate.AREA);
    }

    private Series cell(String name, String key) {
        return new Series(speech.say("series." + name), survey -> sum(survey, List.of(CellKey.parse(key))));
    }

    private Series count(String name, Function<YearView.Counts, Integer> count) {
        return new Series(
                speech.say("series." + name),
                survey -> count.apply(YearViews.counts(survey)).toString());
    }

    /** The parts of 本年度办理结果 as the latest form names them; a part that has rows of its own is their sum. */
    private List<Series> outcomes() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Survey survey : surveys) {
            rows(survey.tables().round().form()).stream()
                    .filter(row -> row.parent().equals(OUTCOMES) && !row.code().equals(ALL_OUTCOMES))
                    .forEach(row -> names.put(row.code(), row.label().official()));
        }
        return names.entrySet().stream()
                .map(part -> new Series(
                        bare(part.getValue()),
                        survey -> sum(survey, under(survey.tables().round().form(), part.getKey()))))
                .toList();
    }

    /** A label without its number in front and its remark behind. */
    private static String bare(String label) {
        return label.replaceAll("^（[一二三四五六七八九十]+）|（[^（）]*）$", "");
    }

    private static List<Row> rows(Form form) {
        return form.table("AP").stream()
                .flatMap(table -> table.blocks().stream())
                .flatMap(block -> block.rows().stream())
                .toList();
    }

    private static List<CellKey> under(Form form, String code) {
        return form.cellList().stream()
                .filter(cell -> cell.key().table().equals("AP"))
                .filter(cell -> cell.key().column().equals(TOTAL))
                .filter(cell ->
                        cell.row().code().equals(code) || cell.row().parent().equals(code))
                .map(FormCell::key)
                .toList();
    }

    private static String sum(Survey survey, List<CellKey> keys) {
        CountyTable area = area(survey);
        BigDecimal adjusted = survey.adjustments(area).all().stream()
                .filter(adjustment -> keys.contains(adjustment.cell()))
                .map(Adjustment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return area.sum(keys) instanceof Value.Amount amount
                ? amount.number().add(adjusted).toPlainString()
                : "";
    }
}
