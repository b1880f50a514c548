package org.gouji.check.copying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.check.AuditedReport;
import org.gouji.check.Outcomes;
import org.gouji.check.RuleBook;
import org.gouji.check.Subject;
import org.gouji.check.SubjectKind;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.message.Refused;
import org.gouji.model.Finding;
import org.gouji.model.Narrative;
import org.gouji.model.Passage;
import org.gouji.model.Source;
import org.gouji.model.TextSection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyingSettingsTest {

    private static final Form FORM = FormLibrary.builtIn().all().get(0);

    private final CopyingSettings builtIn = CopyingSettings.builtIn();

    @TempDir
    private Path folder;

    @Test
    void aReportIsSearchedForForeignPlacesAndForWrongSelfNames() {
        assertThat(rules(builtIn)).containsExactlyInAnyOrder("NA-09", "NA-10");
    }

    @Test
    void aFolderWithoutSettingsChangesNone() {
        CopyingSettings settings = CopyingSettings.with(folder);

        assertThat(settings.fingerprint()).isEqualTo(builtIn.fingerprint());
        assertThat(settings.likeness()).isEqualTo(builtIn.likeness());
    }

    @ParameterizedTest(name = "{0}: {1} is left")
    @CsvSource(delimiter = '|', textBlock = """
        places: {allowed: [长垣市]}  | NA-10
        self-names: {shared: [局]}   | NA-09
        """)
    void whatAnOfficeAllowsIsNoLongerFound(String yaml, String left) throws IOException {
        CopyingSettings settings = withOwn(yaml);

        assertThat(rules(settings)).containsExactly(left);
        assertThat(settings.likeness()).isEqualTo(builtIn.likeness());
        assertThat(settings.fingerprint()).isNotEqualTo(builtIn.fingerprint());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        {similar: 100, common: 100}                   | 100 100 5 120 [s1, s5]
        {similar: 1, common: 1}                       | 1 1 5 120 [s1, s5]
        {common-units: 2, own-characters: 1}          | 85 30 2 1 [s1, s5]
        {sections: [s5]}                              | 85 30 5 120 [s5]
        """)
    void whatAnOfficeDoesNotSayOfLikenessStays(String likeness, String expected) throws IOException {
        LikenessLimits limits = withOwn("likeness: " + likeness).likeness();

        assertThat("%d %d %d %d %s"
                        .formatted(
                                limits.similar(),
                                limits.common(),
                                limits.commonUnits(),
                                limits.ownCharacters(),
                                limits.sections()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        {similar: 101}      | A share is 1 to 100 per cent.
        {common: 101}       | A share is 1 to 100 per cent.
        {similar: 0}        | 'similar' must be at least 1, found 0.
        {common: 0}         | 'common' must be at least 1, found 0.
        {common-units: 1}   | 'common-units' must be at least 2, found 1.
        {own-characters: 0} | 'own-characters' must be at least 1, found 0.
        """)
    void aLimitThatMakesNoSenseIsRefused(String likeness, String cause) {
        assertThatThrownBy(() -> withOwn("likeness: " + likeness))
                .satisfies(Refused.with(folder.resolve("copying.yml") + ":1: " + cause));
    }

    private CopyingSettings withOwn(String yaml) throws IOException {
        Files.writeString(folder.resolve("copying.yml"), yaml + "\n");
        return CopyingSettings.with(folder);
    }

    /** What is found in a township's report that names another county and speaks of itself as an office. */
    private static List<String> rules(CopyingSettings settings) {
        Subject subject = new Subject("青蓑镇人民政府", SubjectKind.TOWNSHIP, 2022, "云屏县", List.of(), false);
        List<Passage> passages = List.of(new Passage("我局更新了公开栏，长垣市的台账已补齐。", new Source.Line(2)));
        TextSection section = new TextSection("s1", new Passage("一、总体情况", new Source.Line(1)), passages);
        AuditedReport report = new AuditedReport(FORM, subject, List.of(), new Narrative(List.of(section)));
        Outcomes outcomes = new Outcomes(RuleBook.builtIn(), FORM);
        settings.checks().forEach(check -> check.check(report, outcomes));
        return outcomes.checked().findings().stream().map(Finding::rule).toList();
    }
}
