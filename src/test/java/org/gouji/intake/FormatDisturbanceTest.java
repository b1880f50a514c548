package org.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.gouji.check.RuleBook;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.intake.formats.OwnFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a report before it is saved as a file of an office program: its figures come out right or flagged. */
class FormatDisturbanceTest {

    private static final int SEEDS = Integer.getInteger("gouji.seeds", 1);
    /** Its table has another shape than the form, which the writers of files do not know. */
    private static final Set<Disturbance> NOT_WRITTEN = EnumSet.of(Disturbance.CASES_AS_THREE_BY_FIVE);

    private static final FormLibrary FORMS = FormLibrary.builtIn();
    private static final ReportReading READING = new ReportReading(FORMS, RuleBook.builtIn());

    static Stream<Arguments> cases() {
        return Stream.of(Disturbance.values())
                .filter(disturbance -> !NOT_WRITTEN.contains(disturbance))
                .flatMap(disturbance -> Stream.of(OwnFile.values()).map(file -> Arguments.of(disturbance, file)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("cases")
    void everyFigureComesOutRightOrFlagged(Disturbance disturbance, OwnFile file) {
        List<String> silent = new ArrayList<>();
        for (Form form : FORMS.all()) {
            for (long seed = 1; seed <= SEEDS; seed++) {
                Sheet sheet = Sheet.of(form, Figures.of(form, seed), "");
                disturbance.apply(sheet, form, new Random(seed));
                FileReading reading = READING.read("report", file.write(sheet, form));
                for (String each : Judgement.of(reading, form, sheet.truth).silent()) {
                    silent.add(form.id() + " seed " + seed + ": " + each);
                }
            }
        }

        assertThat(silent).isEmpty();
    }
}
