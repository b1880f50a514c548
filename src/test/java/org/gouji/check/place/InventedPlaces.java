package org.gouji.check.place;

import java.util.List;

/** A few invented places in two provinces. */
final class InventedPlaces {

    private static final List<String> LINES = List.of(
            "# The names are invented.",
            "61\t云岭省",
            "6101\t青川市",
            "610101\t云屏县\t+\t云屏\t陆浑镇 -城关镇",
            "610102\t和平区\t?\t和平\t-城关镇 石桥镇",
            "610103\t东城区\t-\t东城",
            "610104\t松溪县\t=\t松溪\t竹坪乡",
            "62\t海东省",
            "6201\t望潮市",
            "620101\t云屏县\t+\t云屏\t白沙镇");

    private InventedPlaces() {}

    static Gazetteer gazetteer() {
        return new Gazetteer(String.join("\n", LINES) + "\n");
    }

    /** The first mention in a passage. */
    static Mention mention(String passage) {
        return gazetteer().mentions(passage).get(0);
    }
}
