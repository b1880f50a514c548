package org.gouji.check.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
    void theLongestNameCounts() {
        assertThat(gazetteer.mentions("在长垣市与富蕴县可可托海镇"))
                .extracting(mention -> mention.from() + "-" + mention.to() + " " + mention.kind())
                .containsExactly("1-4 COUNTY", "5-8 COUNTY", "8-13 TOWNSHIP");
    }
}
