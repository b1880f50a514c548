package org.gouji.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.gouji.model.ReportYear;
import org.gouji.model.UnitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {

    private static final ReportYear YEAR = new ReportYear(2021);

    private static final Unit OWN = unit("990100-D00", "示例县人民政府", UnitKind.OWN, "示例县人民政府办公室");
    private static final Unit EDUCATION = unit("990100-D01", "示例县教育局", UnitKind.DEPARTMENT);
    private static final Unit PLANNING = unit("990100-D02", "示例县发展和改革委员会", UnitKind.DEPARTMENT, "发改委", "县发改委");
    private static final Unit PEACE = unit("990100001", "太平街道办事处", UnitKind.SUBDISTRICT);
    private static final Unit GREEN = unit("990100101", "青石镇人民政府", UnitKind.TOWNSHIP);
    private static final Unit LAKE = unit("990100102", "湖镇镇人民政府", UnitKind.TOWNSHIP);
    private static final Unit ZONE = unit("990100-Z01", "示例县经济开发区管理委员会", UnitKind.COMMITTEE);

    private final Roster roster = roster(OWN, EDUCATION, PLANNING, PEACE, GREEN, LAKE, ZONE);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    青石镇人民政府             | 990100101
                    青石镇                     | 990100101
                    青石镇政府                 | 990100101
                    示例县青石镇人民政府       | 990100101
                    虚构省某某市示例县青石镇   | 990100101
                    某某市示例县青石镇         | 990100101
                    示例县人民政府青石镇       | 990100101
                    ' 青 石　镇 人民政府​'      | 990100101
                    青石镇人民政府（虚构）     | 990100101
                    青石镇(虚构)人民政府       | 990100101
                    湖镇镇                     | 990100102
                    太平街道                   | 990100001
                    太平街道办                 | 990100001
                    太平街道办事处             | 990100001
                    太平办事处                 | 990100001
                    示例县太平街道             | 990100001
                    教育局                     | 990100-D01
                    示例县教育局               | 990100-D01
                    发改委                     | 990100-D02
                    示例县发改委               | 990100-D02
                    发展和改革委员会           | 990100-D02
                    示例县人民政府             | 990100-D00
                    示例县                     | 990100-D00
                    虚构省示例县人民政府       | 990100-D00
                    人民政府办公室             | 990100-D00
                    经济开发区管委会           | 990100-Z01
                    """)
    void namesAsTitlesStateThem(String stated, String code) {
        assertThat(roster.match(stated, YEAR)).isInstanceOfSatisfying(RosterMatch.Found.class, found -> {
            assertThat(found.unit().code()).hasToString(code);
            assertThat(found.inYear()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "青石",
                "青石乡",
                "青石街道",
                "湖镇",
                "太平镇",
                "别处县青石镇",
                "虚构省别处县示例县青石镇",
                "镇",
                "街道",
                "局",
                "人民政府",
                "青石镇卫生院",
                "教育",
                "青石镇太平街道"
            })
    void aNameThatNobodyHasIsNotGuessed(String stated) {
        assertThat(roster.match(stated, YEAR)).isEqualTo(new RosterMatch.Unknown());
    }

    @Test
    void twoUnitsWithOneNameAreAmbiguous() {
        Unit first = unit("1", "太平镇", UnitKind.TOWNSHIP);
        Unit second = unit("2", "示例县太平镇人民政府", UnitKind.TOWNSHIP, "太平镇");

        assertThat(roster(second, first).match("太平镇", YEAR))
                .isEqualTo(new RosterMatch.Ambiguous(List.of(first, second)));
    }

    @Test
    void theExactNameWinsOverALooserOne() {
        Unit east = unit("1", "开发区（东区）", UnitKind.COMMITTEE);
        Unit west = unit("2", "开发区（西区）", UnitKind.COMMITTEE);
        Roster both = roster(east, west);

        assertThat(both.match("开发区(西区)", YEAR)).isEqualTo(new RosterMatch.Found(west, true));
        assertThat(both.match("开发区", YEAR)).isEqualTo(new RosterMatch.Ambiguous(List.of(east, west)));
    }

    @Test
    void aNameGivenUpIsFoundWithAFlag() {
        Unit merged = dated("1", "柳河乡", 2015, 2020);

        assertThat(roster(merged).match("柳河乡人民政府", YEAR)).isEqualTo(new RosterMatch.Found(merged, false));
    }

    @Test
    void aNamePassedOnMeansTheUnitOfTheYear() {
        Unit before = dated("1", "柳河乡", 2015, 2020);
        Unit after = dated("2", "柳河镇", 2021, Unit.OPEN_TO, "柳河乡");
        Roster both = roster(before, after);

        assertThat(both.match("柳河乡", new ReportYear(2020))).isEqualTo(new RosterMatch.Found(before, true));
        assertThat(both.match("柳河乡", YEAR)).isEqualTo(new RosterMatch.Found(after, true));
        assertThat(both.match("柳河镇", new ReportYear(2020))).isEqualTo(new RosterMatch.Found(after, false));
    }

    @ParameterizedTest
    @CsvSource({"河南省洛阳市嵩县青石镇,true", "洛阳市青石镇,true", "河北省沧州市嵩县青石镇,false", "沧州市青石镇,false"})
    void namedAreasAboveTheCountyHaveToBeTheOwn(String stated, boolean found) {
        Roster dated = new Roster(new County("410325", "嵩县", List.of("河南省", "洛阳市")), List.of(GREEN));

        assertThat(dated.match(stated, YEAR) instanceof RosterMatch.Found).isEqualTo(found);
    }

    @Test
    void aSubdistrictCalledLikeItsCountyKeepsItsName() {
        Unit subdistrict = unit("1", "城区街道办事处", UnitKind.SUBDISTRICT);
        Roster city = new Roster(new County("990100", "城区", List.of()), List.of(subdistrict));

        assertThat(city.match("城区街道", YEAR)).isEqualTo(new RosterMatch.Found(subdistrict, true));
        assertThat(city.match("街道", YEAR)).isEqualTo(new RosterMatch.Unknown());
    }

    @Test
    void oneCodeForTwoUnitsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> roster(GREEN, GREEN));
    }

    private static Roster roster(Unit... units) {
        return new Roster(new County("990100", "示例县", List.of()), List.of(units));
    }

    private static Unit unit(String code, String name, UnitKind kind, String... aliases) {
        return new Unit(new UnitCode(code), name, List.of(aliases), kind, "", Unit.OPEN_FROM, Unit.OPEN_TO, "");
    }

    private static Unit dated(String code, String name, int from, int to, String... aliases) {
        return new Unit(new UnitCode(code), name, List.of(aliases), UnitKind.TOWNSHIP, "", from, to, "");
    }
}
