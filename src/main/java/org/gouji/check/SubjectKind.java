package org.gouji.check;

import java.util.List;
import java.util.stream.Stream;

/** What kind of body a report is from, as far as a check has to know. */
public enum SubjectKind {
    TOWNSHIP("乡|镇|苏木|民族乡"),
    SUBDISTRICT("街道|街道办|办事处|街"),
    /** A management committee of a zone. */
    COMMITTEE("管委会|管理委员会"),
    /** The government of a county or of an area above it, or the office of one. */
    GOVERNMENT("县|区|市|旗|州|盟|省"),
    DEPARTMENT("局|委|委员会|办|办公室|中心|署|院|厅|队|所|站|会|处"),
    UNKNOWN("");

    private static final List<String> GOVERNMENT_WORDS = List.of("人民政府办公室", "政府办公室", "人民政府办公厅", "人民政府", "政府");
    private static final String COUNTY_WORDS = "县旗区";

    /** Any of these, separated by bars; what ends like nothing else is unknown. */
    private final String endings;

    SubjectKind(String endings) {
        this.endings = endings;
    }

    /** The kind that a name ends like. */
    public static SubjectKind ofName(String name) {
        String stem = name.replaceAll("[(（].*?[)）]$", "");
        for (String word : GOVERNMENT_WORDS) {
            if (stem.endsWith(word)) {
                stem = stem.substring(0, stem.length() - word.length());
                break;
            }
        }
        for (SubjectKind kind : values()) {
            if (Stream.of(kind.endings.split("\\|", -1)).anyMatch(stem::endsWith)) {
                return kind;
            }
        }
        return UNKNOWN;
    }

    /**
     * Whether a body of this kind and name could make government rules. Only provinces, cities with districts and what is
     * above them may, so nothing at county level or below; where the name does not show the level, nobody can say.
     */
    boolean mayMakeRules(String name) {
        return switch (this) {
            case TOWNSHIP, SUBDISTRICT, COMMITTEE -> false;
            case GOVERNMENT, DEPARTMENT -> name.chars().noneMatch(c -> COUNTY_WORDS.indexOf(c) >= 0);
            case UNKNOWN -> true;
        };
    }
}
