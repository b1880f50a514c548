package org.gouji.check.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

    private final Gazetteer gazetteer = Gazetteer.builtIn();

    @Test
    void itKnowsTheCountiesAndWhereTheyLie() {
        assertThat(gazetteer.areas().stream().filter(Area::isCounty)).hasSize(2978);
        assertThat(gazetteer.named("长垣"))
                .singleElement()
                .satisfies(area -> assertThat(gazetteer.fullName(area)).isEqualTo("河南省新乡市长垣市"));
    }

    @Test
    void aTownshipIsFoundInItsCountyAndACommonNameInMany() {
        assertThat(gazetteer.withTownship("陆浑镇")).extracting(Area::name).containsExactly("嵩县");
        assertThat(gazetteer.withTownship("城关镇"))
                .hasSizeGreaterThan(50)
                .extracting(Area::name)
                .contains("嵩县");
        assertThat(gazetteer.withTownship("浑镇")).isEmpty();
    }

    @Test
    void eachLineIsAnAreaAndACountyHasAStem() {
        assertThat(InventedPlaces.gazetteer().areas())
                .startsWith(
                        new Area("61", "云岭省", ""),
                        new Area("6101", "青川市", ""),
                        new Area("610101", "云屏县", "云屏"),
                        new Area("610102", "和平区", "和平"))
                .hasSize(9);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    到云屏县去       | 1-4 COUNTY 610101 620101
                    到云屏去         | 1-3 STEM 610101 620101
                    到和平区去       | 1-4 LOOSE_COUNTY 610102
                    到和平去         |
                    到东城区去       |
                    到松溪县去       | 1-4 COUNTY 610104
                    到松溪去         |
                    到陆浑镇去       | 1-4 TOWNSHIP 610101
                    到城关镇去       |
                    到青川市去       |
                    云屏县           | 0-3 COUNTY 610101 620101
                    云屏与和平区     | 0-2 STEM 610101 620101, 3-6 LOOSE_COUNTY 610102
                    """)
    void theMarkOfACountySaysHowItsNameCounts(String passage, String mentions) {
        String found = InventedPlaces.gazetteer().mentions(passage).stream()
                .map(mention ->
                        mention.from() + "-" + mention.to() + " " + mention.kind() + " " + codes(mention.areas()))
                .collect(Collectors.joining(", "));

        assertThat(found).isEqualTo(mentions == null ? "" : mentions);
    }

    @ParameterizedTest(name = "a township {0} is in {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    城关镇 | 610101 610102
                    石桥镇 | 610102
                    竹坪乡 | 610104
                    云屏县 |
                    """)
    void aBodyMayBeCalledLikeATownshipOfManyCounties(String name, String counties) {
        assertThat(codes(InventedPlaces.gazetteer().withTownship(name))).isEqualTo(counties == null ? "" : counties);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"云屏县,610101 620101", "云屏,610101 620101", "青川市,6101", "松溪,610104", "青川,''"})
    void anAreaIsFoundByItsNameOrStem(String name, String areas) {
        assertThat(codes(InventedPlaces.gazetteer().named(name))).isEqualTo(areas);
    }

    @Test
    void aNameSaysAllAreasWhoseWholeNameIsAPartOfIt() {
        assertThat(codes(InventedPlaces.gazetteer().within("青川市云屏县陆浑镇"))).isEqualTo("6101 610101 620101");
        assertThat(codes(InventedPlaces.gazetteer().within("云屏"))).isEmpty();
        assertThat(codes(InventedPlaces.gazetteer().within("云岭省"))).isEqualTo("61");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"和平区,云岭省青川市和平区", "青川市,云岭省青川市", "云岭省,云岭省"})
    void theFullNameSaysWhatAnAreaLiesIn(String name, String fullName) {
        Area area = InventedPlaces.gazetteer().named(name).get(0);

        assertThat(InventedPlaces.gazetteer().fullName(area)).isEqualTo(fullName);
    }

    private static String codes(List<Area> areas) {
        return areas.stream().map(Area::code).collect(Collectors.joining(" "));
    }

    @Test
    void theLongestNameCounts() {
        assertThat(gazetteer.mentions("在长垣市与富蕴县可可托海镇"))
                .extracting(mention -> mention.from() + "-" + mention.to() + " " + mention.kind())
                .containsExactly("1-4 COUNTY", "5-8 COUNTY", "8-13 TOWNSHIP");
    }
}
