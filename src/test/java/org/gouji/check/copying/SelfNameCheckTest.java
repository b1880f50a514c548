package org.gouji.check.copying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.check.AuditedReport;
import org.gouji.check.Outcomes;
import org.gouji.check.RuleBook;
import org.gouji.check.Subject;
import org.gouji.check.SubjectKind;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.model.Finding;
import org.gouji.model.Narrative;
import org.gouji.model.Passage;
import org.gouji.model.Source;
import org.gouji.model.TextSection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelfNameCheckTest {

    private static final Form FORM = FormLibrary.builtIn().all().get(0);
    private static final Subject TOWNSHIP = new Subject("青蓑镇人民政府", SubjectKind.TOWNSHIP, 2022, "云屏县", List.of(), false);

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            青蓑镇人民政府       | 我局≠我镇 1           | 下一步，我局将抓好以下工作。
            青蓑镇人民政府       | 我局≠我镇 2           | 我局面临的任务很重，今后我局还要加强培训。
            青蓑镇人民政府       | 我委≠我镇 1           | 我委高度重视政务公开。
            青蓑镇人民政府       | 我街道办事处≠我镇 1   | 我街道办事处设专人负责。
            青蓑镇人民政府       | 我乡≠我镇 1           | 我乡按时更新公开栏。
            青蓑镇人民政府       | 我局≠我镇 1,我中心≠我镇 1 | 我局与我中心一同推进。
            青蓑镇人民政府       | 本局≠我镇 1           | 本局主动公开信息三十条。
            梨雪乡人民政府       | 我镇≠我乡 1           | 我镇全年公开信息六十条。
            霜溪畲族乡人民政府   | 我镇≠我乡 1           | 我镇全年公开信息六十条。
            巴音苏木人民政府     | 我镇≠我苏木 1         | 我镇全年公开信息六十条。
            栖云街道办事处       | 我镇≠我街道 1         | 我镇持续完善制度。
            云屏县教育体育局     | 我镇≠我局 1           | 我镇持续完善制度。
            云屏县教育体育局     | 我委≠我局 1           | 我委持续完善制度。
            云屏县发展和改革委员会 | 我局≠我委 1         | 我局持续完善制度。
            云屏县人民政府办公室 | 我局≠我办 1           | 我局持续完善制度。
            云屏县政务服务中心   | 我局≠我中心 1         | 我局持续完善制度。
            云屏经济开发区管委会 | 我镇≠我管委会 1       | 我镇持续完善制度。
            青蓑镇人民政府       | 我局≠我镇 2           | “我局的意见已转达，我局持续完善制度。
            青蓑镇人民政府       | 我局≠我镇 1           | 群众有话要问，随时问我局
            青蓑镇人民政府       | -                     | 我镇、本镇、我县、全县、我市、我省、我国、我们、我单位、本机关都做了工作。
            梨雪乡人民政府       | -                     | 我乡在公开栏发布信息，本乡群众随时查阅。
            栖云街道办事处       | -                     | 我街道、我街、我处、我办、我办事处、我街道办都可以这样说。
            云屏县教育体育局     | -                     | 我局主动公开信息，本局网站同步更新，我县学校全部公开。
            云屏县发展和改革委员会 | -                   | 我委通过门户网站公开，本委无收费。
            云屏县人民政府办公室 | -                     | 我办牵头，我县各单位配合。
            云屏经济开发区管委会 | -                     | 我区企业、我管委会、我委都公开了信息。
            青蓑镇人民政府       | -                     | 克服自我局限，克服自我办事拖拉的思想，坚持小我服从大局。
            青蓑镇人民政府       | -                     | 群众来信说“请我局尽快办理”，我委托律师答复，为我办理证件的窗口已公布。
            青蓑镇人民政府       | -                     | 根据本办法，本处罚决定予以公开，文本处理规范，基本办结，成本中心、标本局部不在此列。
            青蓑镇人民政府       | -                     | 学习《我局政务公开手册》。
            青蓑镇人民政府       | -                     | 我区、我园区、我开发区、我室、我处的群众都可以查阅。
            青蓑镇人民政府       | -                     | 县局、区委、市办、镇政府办公室各司其职，各委办局配合。
            云屏县残疾人联合会   | -                     | 我会主动公开信息，我局不在此列。
            国营东山农庄         | -                     | 我局不知道自己是什么。
            """)
    void aBodyIsToldWhatItMayNotCallItself(String name, String expected, String passage) {
        Subject subject = new Subject(name, SubjectKind.ofName(name), 2022, "云屏县", List.of(), false);

        String found = findings(subject, passage).stream()
                .map(each -> each.arguments().get("quote") + "≠"
                        + each.arguments().get("right") + " " + each.arguments().get("n"))
                .collect(Collectors.joining(","));

        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aBodyThatWasRenamedMayUseItsFormerName() {
        List<String> former = List.of("云屏县扶贫开发办公室");
        Subject renamed =
                new Subject("云屏县乡村振兴局", former, SubjectKind.DEPARTMENT, 2020, "云屏县", List.of(), Set.of(), false);

        assertThat(findings(renamed, "我办主动公开信息，我局随后更名。")).isEmpty();
        assertThat(findings(renamed, "我镇主动公开信息。")).hasSize(1);
    }

    @Test
    void aQuotationIsPassedOverHoweverLateItStands() {
        String hundred = "群众来信".repeat(25);

        assertThat(findings(TOWNSHIP, hundred + "说“请我局尽快办理”。")).isEmpty();
        assertThat(findings(TOWNSHIP, "说“" + hundred + "请我局尽快办理”。")).hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"我镇按时更新公开栏。, 1", "我局按时更新公开栏。, 0"})
    void aBodyThatCallsItselfWhatItIsPasses(String passage, int passed) {
        assertThat(outcomes(TOWNSHIP, passage).checked().passed()).isEqualTo(passed);
    }

    private static List<Finding> findings(Subject subject, String passage) {
        return outcomes(subject, passage).checked().findings();
    }

    private static Outcomes outcomes(Subject subject, String passage) {
        List<Passage> passages = List.of(new Passage(passage, new Source.Line(9)));
        TextSection section = new TextSection("s5", new Passage("五、存在的问题", new Source.Line(8)), passages);
        Outcomes outcomes = new Outcomes(RuleBook.builtIn(), FORM);
        new SelfNameCheck(CopyingSettings.builtIn().selfNames())
                .check(new AuditedReport(FORM, subject, List.of(), new Narrative(List.of(section))), outcomes);
        return outcomes;
    }
}
