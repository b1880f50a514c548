package org.gouji.check.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionContextTest {

    private final MentionContext context =
            new MentionContext(new PlaceWords(Set.of("和平", "松溪县"), List.of("对口"), List.of("学习"), List.of("湖")));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "云屏湖治理,false",
        "云屏治理,true",
        "云屏县域治理,false",
        "云屏县治理,true",
        "云屏县,true",
        "和平区域合作,false",
        "和平区合作,true",
        "在和平区合作,true",
        "促和平区合作,false",
        "陆浑镇村一体,false",
        "陆浑镇一体,true",
    })
    void whatFollowsTellsAPlaceFromAnotherWord(String passage, boolean isPlace) {
        assertThat(context.isPlace(InventedPlaces.mention(passage), passage)).isEqualTo(isPlace);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "印发《云屏县办法》,true",
        "《云屏县办法》,true",
        "云屏县《办法》,false",
        "印发《办法》的云屏县,false",
        "在和平区公开,true",
        "在松溪县公开,true",
        "在云屏县公开,false",
        "对口支援，到云屏县公开,true",
        "对口支援。到云屏县公开,false",
        "到云屏县公开，对口支援,true",
        "到云屏县公开；对口支援,false",
        "到云屏县学习,true",
        "学习云屏县,true",
        "学习文件，到云屏县公开,false",
        "到云屏县公开，学习文件,false",
    })
    void titlesAndPartnersAreHarmless(String passage, boolean isHarmless) {
        assertThat(context.isHarmless(InventedPlaces.mention(passage), passage)).isEqualTo(isHarmless);
    }
}
