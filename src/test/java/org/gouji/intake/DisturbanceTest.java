package org.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.gouji.AccuracyPage;
import org.gouji.check.RuleBook;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a report on its way: a figure comes out right, or somebody is told. */
class DisturbanceTest {

    private static final int SEEDS = 2;
    private static final FormLibrary FORMS = FormLibrary.builtIn();
    private static final ReportReading READING = new ReportReading(FORMS, RuleBook.builtIn());
    private static final Map<Disturbance, int[]> TALLY = new HashMap<>();

    static Stream<Arguments> cases() {
        return Stream.of(Disturbance.values())
                .flatMap(disturbance -> Stream.of(Layout.values()).map(layout -> Arguments.of(disturbance, layout)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("cases")
    void everyFigureComesOutRightOrFlagged(Disturbance disturbance, Layout layout) {
        List<String> silent = new ArrayList<>();
        for (Form form : FORMS.all()) {
            for (long seed = 1; seed <= SEEDS; seed++) {
                Sheet sheet = Sheet.of(form, Figures.of(form, seed), "青岚镇人民政府" + form.firstYear() + "年政府信息公开工作年度报告");
                disturbance.apply(sheet, form, new Random(seed));
                String text = layout.write(sheet);
                silent.addAll(silentlyWrong(disturbance, form, sheet, text, seed));
            }
        }

        assertThat(silent).isEmpty();
    }

    @AfterAll
    static void keepTally() {
        List<String> table = new ArrayList<>();
        table.add("| disturbance | right | flagged | silently wrong |");
        table.add("|---|---:|---:|---:|");
        for (Disturbance disturbance : Disturbance.values()) {
            int[] tally = TALLY.getOrDefault(disturbance, new int[3]);
            table.add("| %s | %d | %d | %d |".formatted(disturbance.words(), tally[0], tally[1], tally[2]));
        }
        AccuracyPage.compare("disturbances", table);
    }

    private static List<String> silentlyWrong(Disturbance disturbance, Form form, Sheet sheet, String text, long seed) {
        FileReading reading = READING.read("report.txt", text.getBytes(StandardCharsets.UTF_8));
        Judgement judgement = Judgement.of(reading, form, sheet.truth);
        int[] tally = TALLY.computeIfAbsent(disturbance, d -> new int[3]);
        tally[0] += judgement.right();
        tally[1] += judgement.flagged();
        tally[2] += judgement.silent().size();
        return judgement.silent().stream()
                .map(each -> form.id() + " seed " + seed + ": " + each)
                .toList();
    }
}
