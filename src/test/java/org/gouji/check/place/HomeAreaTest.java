package org.gouji.check.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.check.place.InventedPlaces.gazetteer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.check.Subject;
import org.gouji.check.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeAreaTest {

    /** The places that a body may name, of those that are named to it. */
    @ParameterizedTest(name = "{0} of {1} in {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    水利局                     | 云屏县 | 云岭省 | 云屏县 云屏 陆浑镇
                    水利局                     | 云屏县 | 海东省 | 云屏县 云屏 白沙镇
                    水利局                     | 云屏县 |        | 云屏县 云屏 陆浑镇 白沙镇
                    水利局                     | 云屏县 | 天外省 | 云屏县 云屏 陆浑镇 白沙镇
                    水利局                     | 松溪市 |        | 松溪县 竹坪乡
                    松溪县水利局               |        |        | 松溪县 竹坪乡
                    青川市水利局               |        |        | 云屏县 云屏 陆浑镇 和平区 石桥镇 松溪县 竹坪乡
                    青川市松溪县水利局         |        |        | 松溪县 竹坪乡
                    石桥镇人民政府             |        |        | 和平区 石桥镇
                    城关镇人民政府办公室       |        |        | 云屏县 云屏 陆浑镇 和平区 石桥镇
                    """)
    void aBodyIsWhereItsCountyItsNameOrItsTownshipSays(String name, String county, String above, String own) {
        Subject subject = subject(name, county == null ? "" : county, above == null ? List.of() : List.of(above));

        assertThat(ownPlaces(HomeArea.of(subject, gazetteer()).orElseThrow())).isEqualTo(own);
    }

    private static String ownPlaces(HomeArea home) {
        return Stream.of("云屏县", "云屏", "陆浑镇", "白沙镇", "和平区", "石桥镇", "松溪县", "竹坪乡")
                .filter(place -> home.isOwn(InventedPlaces.mention(place), place))
                .collect(Collectors.joining(" "));
    }

    @Test
    void nobodyCanSayWhereABodyIsWhoseNameSaysNothing() {
        assertThat(HomeArea.of(subject("水利局", "", List.of()), gazetteer())).isEmpty();
    }

    @Test
    void aCountyThatTheGazetteerDoesNotKnowMayStandInTheName() {
        HomeArea home = HomeArea.of(subject("雾灵松溪县水利局", "", List.of()), gazetteerWithout())
                .orElseThrow();

        String passage = "在雾灵松溪县公开";
        assertThat(home.isOwn(InventedPlaces.mention(passage), passage)).isTrue();
        assertThat(home.isOwn(InventedPlaces.mention("在松溪县公开"), "在松溪县公开")).isFalse();
    }

    private static Gazetteer gazetteerWithout() {
        return new Gazetteer("61\t云岭省\n");
    }

    /** The name of the body holds that of a place: whoever writes the whole name does not mean the place. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "小云屏县里办事大厅一说,true",
        "在小云屏县里办事大厅一,true",
        "小云屏县里办事大厅,false",
        "在云屏县,false",
        "我们在新云屏县,true",
    })
    void aPlaceInsideAnOwnNameIsNotMeant(String passage, boolean isOwn) {
        Subject subject = new Subject(
                "小云屏县里办事大厅一", List.of(), SubjectKind.DEPARTMENT, 2022, "雾灵县", List.of(), Set.of("新云屏县"), false);
        HomeArea home = HomeArea.of(subject, gazetteer()).orElseThrow();

        assertThat(home.isOwn(InventedPlaces.mention(passage), passage)).isEqualTo(isOwn);
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    DEPARTMENT  | 松溪县 竹坪乡 和平区 | 松溪县 竹坪乡
                    DEPARTMENT  | 松溪县 和平区        | 和平区 石桥镇 松溪县 竹坪乡
                    DEPARTMENT  | 和平区 云屏 云屏     | 和平区 石桥镇
                    DEPARTMENT  | 云屏 云屏            | ?
                    TOWNSHIP    | 云屏 云屏            |
                    SUBDISTRICT |                      |
                    """)
    void aBodyThatNothingPlacesIsInTheCountyItNamesMostOftenInFull(SubjectKind kind, String named, String own) {
        Subject subject = new Subject("水利局", kind, 2022, "", List.of(), false);
        List<Mention> mentions = Stream.of((named == null ? "" : named).split(" "))
                .filter(each -> !each.isEmpty())
                .map(InventedPlaces::mention)
                .toList();

        String guessed =
                HomeArea.guess(subject, mentions).map(HomeAreaTest::ownPlaces).orElse("?");

        assertThat(guessed).isEqualTo(own == null ? "" : own);
    }

    private static Subject subject(String name, String county, List<String> above) {
        return new Subject(name, SubjectKind.ofName(name), 2022, county, above, false);
    }
}
