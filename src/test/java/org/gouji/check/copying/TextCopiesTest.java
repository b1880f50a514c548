package org.gouji.check.copying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gouji.check.RuleBook;
import org.gouji.model.Finding;
import org.gouji.model.Narrative;
import org.gouji.model.Passage;
import org.gouji.model.ReportYear;
import org.gouji.model.Source;
import org.gouji.model.TextSection;
import org.gouji.model.UnitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCopiesTest {

    private static final ReportYear YEAR = new ReportYear(2022);
    private static final ReportYear BEFORE = new ReportYear(2021);

    private static final String TEXT = """
        2022年，青蓑镇把竹编合作社的账目、塘坝清淤的工期逐项贴到村口，请会计和村民代表一同核对，错了当场改。
        我镇挑出二十一个问得最勤的问题，录成方言短音频，赶集日在广播里轮流播放，老人听得懂。
        青蓑镇窗口收到申请3件，登记后由经办人打电话问清用途，免得来回补正，答复时附上查询办法。
        针对查阅点偏远的毛病，把资料架搬进卫生院候诊厅和供销社柜台，半年里被翻阅四百多次。
        一是经办人常换，交接没有清单；二是解读只有文字，看的人少，转发的更少。
        下一步我镇要编一本交接手册，拍三段讲解视频，每季请两位村民来挑刺，挑出来的限期改。
        """;

    private static final String OTHER = """
        梨雪乡今年重新划分了公开栏目，林权登记、果园保险理赔和旱改水补助单独成栏，查找时少点两次。
        驻村干部入户时带着政策折页，看不懂的当面念，念完签字确认，签字页留在乡里备查。
        申请办理设了双岗，一人起草一人复核，今年没有因格式问题被退回的答复。
        栏目名称太长，手机上显示不全，已经列入改版；图片说明缺失，读屏软件念不出来。
        打算在年底前补齐历年文件的电子版，按年份装订，并请退休教师帮忙校对错别字。
        """;

    private final TextCopies search =
            new TextCopies(RuleBook.builtIn(), CopyingSettings.builtIn().likeness());
    private final TextCopies shortTextsToo =
            new TextCopies(RuleBook.builtIn(), new LikenessLimits(85, 30, 5, 1, List.of("s1")));
    private final Map<ReportYear, Map<UnitCode, Narrative>> texts = new HashMap<>();
    private final Map<ReportYear, List<PrintedText>> prints = new HashMap<>();

    @Test
    void aCopyWithOtherNamesAndNumbersIsToldToBoth() {
        add(YEAR, "青蓑镇", TEXT);
        add(YEAR, "松籁镇", TEXT.replace("青蓑", "松籁").replace("3件", "7件").replace("二十一", "十八"));
        add(YEAR, "梨雪乡", OTHER);

        Map<UnitCode, List<Finding>> found = check();

        assertThat(said(found)).containsExactlyInAnyOrder("青蓑镇: 松籁镇 2022 100% 7", "松籁镇: 青蓑镇 2022 100% 7");
        assertThat(found.values())
                .allSatisfy(findings ->
                        assertThat(findings).extracting(Finding::rule).containsExactly("NA-15"));
    }

    @Test
    void anotherKindOfBodyMayHaveCopied() {
        add(YEAR, "青蓑镇", TEXT);
        add(YEAR, "县水利局", TEXT.replace("青蓑镇", "县水利局").replace("我镇", "我局"));

        assertThat(check()).hasSize(2);
    }

    @Test
    void aFewWordsWrittenAnewDoNotHideACopy() {
        add(YEAR, "青蓑镇", TEXT);
        add(YEAR, "松籁镇", TEXT.replace("青蓑", "松籁").replace("老人听得懂", "大伙听得明白").replace("错了当场改", "有错立即更正"));

        assertThat(check()).hasSize(2);
    }

    @Test
    void oneSentenceInCommonIsNoCopy() {
        add(YEAR, "青蓑镇", TEXT);
        add(YEAR, "梨雪乡", OTHER + TEXT.lines().findFirst().orElseThrow());

        assertThat(check()).isEmpty();
    }

    @Test
    void lastYearsOwnTextIsACopyToo() {
        add(BEFORE, "青蓑镇", TEXT.replace("2022", "2021").replace("3件", "1件"));
        add(YEAR, "青蓑镇", TEXT);
        add(YEAR, "梨雪乡", OTHER);

        assertThat(said(check())).containsExactly("青蓑镇: 青蓑镇 2021 100% 7");
    }

    @Test
    void whatAnotherUnitWroteLastYearIsNotSearched() {
        add(BEFORE, "青蓑镇", TEXT);
        add(YEAR, "松籁镇", TEXT.replace("青蓑", "松籁"));

        assertThat(check()).isEmpty();
    }

    @Test
    void wordingThatManyUnitsHaveIsNobodysOwn() {
        IntStream.range(0, 10).forEach(unit -> add(YEAR, "第" + unit + "镇", TEXT));
        add(YEAR, "梨雪乡", OTHER);

        assertThat(check()).isEmpty();
    }

    @Test
    void whatIsLeftBesideCommonWordingDecides() {
        IntStream.range(0, 10).forEach(unit -> add(YEAR, "第" + unit + "镇", TEXT));
        add(YEAR, "梨雪乡", TEXT + OTHER);
        add(YEAR, "蓼湾乡", TEXT + OTHER);

        assertThat(said(check())).containsExactlyInAnyOrder("梨雪乡: 蓼湾乡 2022 100% 6", "蓼湾乡: 梨雪乡 2022 98% 6");
    }

    @Test
    void aTemplateOfOneCountyIsCommonThoughTheProvinceDoesNotHaveIt() {
        IntStream.range(0, 10).forEach(unit -> add(YEAR, "第" + unit + "镇", TEXT, "G1"));
        IntStream.range(0, 90)
                .forEach(unit -> add(YEAR, "别县第" + unit + "镇", OTHER.replace("，", unit + "，") + "独有的话" + unit, "G2"));

        assertThat(check().keySet()).noneMatch(unit -> unit.code().startsWith("第"));
    }

    @Test
    void aTextWithFewWordsOfItsOwnIsNotCompared() {
        add(YEAR, "青蓑镇", TEXT.lines().findFirst().orElseThrow());
        add(YEAR, "松籁镇", TEXT.lines().findFirst().orElseThrow());

        assertThat(check()).isEmpty();
    }

    @Test
    void sharedSentencesAreMarkedInBothReports() {
        add(YEAR, "青蓑镇", TEXT);
        add(YEAR, "松籁镇", "松籁镇今年没有别的要说。\n" + TEXT);

        Finding finding = check().getOrDefault(new UnitCode("青蓑镇"), List.of()).get(0);

        List<String> marks =
                Arrays.asList(finding.arguments().getOrDefault("marks", "").split("\n"));
        assertThat(marks).hasSize(7).first().asString().startsWith("line 1\tline 2\t2022年，青蓑镇把竹编合作社");
        assertThat(finding.source()).isEqualTo(new Source.Line(1));
        assertThat(finding.arguments()).containsEntry("quote", "2022年，青蓑镇把竹编合作社的账目、塘坝清淤的工期逐项贴到村口，请会计和村民代…");
    }

    @Test
    void theLongestSharedSentenceIsQuotedWhereverItStands() {
        List<String> lines = new ArrayList<>(TEXT.lines().toList());
        Collections.reverse(lines);
        add(YEAR, "青蓑镇", String.join("\n", lines));
        add(YEAR, "松籁镇", TEXT.replace("青蓑", "松籁"));

        Finding finding = check().getOrDefault(new UnitCode("青蓑镇"), List.of()).get(0);

        assertThat(finding.source()).isEqualTo(new Source.Line(6));
        assertThat(finding.arguments().get("quote")).startsWith("2022年，青蓑镇把竹编合作社");
    }

    @ParameterizedTest(name = "{0} characters")
    @CsvSource({"40, ''", "41, …"})
    void aSentenceIsQuotedWholeUpTo40Characters(int length, String dots) {
        add(YEAR, "青蓑镇", "渡".repeat(length) + "。");
        add(YEAR, "松籁镇", "渡".repeat(length) + "。");

        assertThat(check(shortTextsToo).values())
                .hasSize(2)
                .allSatisfy(findings ->
                        assertThat(findings.get(0).arguments()).containsEntry("quote", "渡".repeat(40) + dots));
    }

    @ParameterizedTest(name = "{0} of 16 letters: {1}")
    @CsvSource({"13, 青蓑镇: 松籁镇 2022 85% 1", "12, -"})
    void textsAreAlikeFromTheShareOnThatTheLimitsSay(int letters, String expected) {
        String same = "天地玄黄宇宙洪荒日月";
        String alike = "盈昃辰宿列张寒来暑往秋收冬藏闰成";
        add(YEAR, "青蓑镇", same + "，" + alike + "。");
        add(YEAR, "松籁镇", same + "，" + alike.substring(0, letters) + "。");

        assertThat(said(check(shortTextsToo)))
                .filteredOn(each -> each.startsWith("青蓑镇"))
                .isEqualTo(expected.equals("-") ? List.of() : List.of(expected));
    }

    @Test
    void ofSeveralLikeUnitsTheLikestIsNamed() {
        add(YEAR, "青蓑镇", TEXT);
        add(YEAR, "松籁镇", TEXT.replace("青蓑", "松籁").replace("免得来回补正", "省得反复跑腿"));
        add(YEAR, "蓼湾镇", TEXT.replace("青蓑", "蓼湾"));

        assertThat(said(check())).contains("青蓑镇: 蓼湾镇 2022 100% 7", "蓼湾镇: 青蓑镇 2022 100% 7");
    }

    @Test
    void ofUnitsThatAreEquallyLikeTheFirstIsNamed() {
        Stream.of("青蓑", "松籁", "蓼湾").forEach(name -> add(YEAR, name + "镇", TEXT.replace("青蓑", name)));

        assertThat(said(check()))
                .containsExactlyInAnyOrder("青蓑镇: 松籁镇 2022 100% 7", "松籁镇: 青蓑镇 2022 100% 7", "蓼湾镇: 青蓑镇 2022 100% 7");
    }

    @Test
    void anotherUnitIsToldBeforeLastYear() {
        add(BEFORE, "青蓑镇", TEXT);
        add(YEAR, "青蓑镇", TEXT);
        add(YEAR, "松籁镇", TEXT.replace("青蓑", "松籁"));

        assertThat(check().get(new UnitCode("青蓑镇")))
                .extracting(finding ->
                        finding.arguments().get("unit2") + finding.arguments().get("year2"))
                .containsExactly("松籁镇2022", "青蓑镇2021");
    }

    @Test
    void aPrintIsTheSameWheneverItIsMade() {
        Narrative text = narrative(TEXT);

        String print = search.print(text, Set.of("青蓑镇"));

        assertThat(search.print(text, List.of("青蓑镇"))).isEqualTo(print);
        assertThat(TextPrint.decode(print).encode()).isEqualTo(print);
    }

    private void add(ReportYear year, String unit, String text) {
        add(year, unit, text, "G1");
    }

    private void add(ReportYear year, String unit, String text, String group) {
        Narrative narrative = narrative(text);
        UnitCode code = new UnitCode(unit);
        Set<String> names = Set.of(unit, unit.substring(0, unit.length() - 1));
        texts.computeIfAbsent(year, none -> new HashMap<>()).put(code, narrative);
        prints.computeIfAbsent(year, none -> new ArrayList<>())
                .add(new PrintedText(code, unit, names, group, search.print(narrative, names)));
    }

    private static Narrative narrative(String text) {
        List<Passage> passages = new ArrayList<>();
        text.lines().forEach(line -> passages.add(new Passage(line, new Source.Line(passages.size() + 1))));
        return new Narrative(List.of(new TextSection("s1", new Passage("一、总体情况", new Source.Line(99)), passages)));
    }

    private Map<UnitCode, List<Finding>> check() {
        return check(search);
    }

    private Map<UnitCode, List<Finding>> check(TextCopies copies) {
        return copies.check(
                YEAR, prints.getOrDefault(YEAR, List.of()), prints.getOrDefault(BEFORE, List.of()), this::texts);
    }

    private Map<UnitCode, Narrative> texts(ReportYear year, Collection<UnitCode> units) {
        Map<UnitCode, Narrative> all = texts.getOrDefault(year, Map.of());
        return units.stream().collect(Collectors.toMap(unit -> unit, all::get));
    }

    private static List<String> said(Map<UnitCode, List<Finding>> found) {
        List<String> said = new ArrayList<>();
        found.forEach((unit, findings) -> findings.forEach(finding -> said.add(unit + ": "
                + String.join(
                        " ",
                        Stream.of("unit2", "year2", "left", "n")
                                .map(key -> finding.arguments().getOrDefault(key, ""))
                                .toList()))));
        return said;
    }
}
