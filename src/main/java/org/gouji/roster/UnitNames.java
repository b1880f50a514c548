package org.gouji.roster;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The forms of a unit's name that count as the same name inside one county. There are three, from strict to loose; a
 * looser one is only asked when the stricter finds nobody.
 */
final class UnitNames {

    private static final Pattern SPACES_AND_INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");
    private static final Pattern NOTE = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]|〔[^〔〕]*〕|【[^【】]*】");

    /** 43 townships are called …镇镇 and some have two characters, so only these endings are ever taken off. */
    private static final List<String> GOVERNMENT = List.of("人民政府", "政府");

    private static final List<String> SUBDISTRICT_OFFICE = List.of("街道办事处", "街道办", "办事处");
    private static final String SUBDISTRICT = "街道";

    /** Where the county is named, the areas before it say nothing more, as long as they look like areas. */
    private static final String AREAS_ABOVE = "(?:[^省市州]{2,8}(?:省|自治区|市))?(?:[^省市州]{2,12}(?:市|州|地区|盟))?";

    /** What remains of a name such as 城区街道 when the county is called 城区 is no name. */
    private static final Set<String> NO_NAMES =
            Set.of("镇", "乡", "街道", "苏木", "区", "县", "市", "局", "委", "办", "办公室", "中心", "管委会");

    private final String countyName;
    private final Pattern countyPrefix;

    UnitNames(County county) {
        countyName = strict(county.name());
        countyPrefix = Pattern.compile(prefix(county) + "(?<rest>.*)");
    }

    private static String prefix(County county) {
        String named = "(?:" + Pattern.quote(strict(county.name())) + "(?:人民政府(?!办公室$))?)";
        if (county.within().isEmpty()) {
            return AREAS_ABOVE + named;
        }
        return county.within().stream()
                .map(area -> "(?:" + Pattern.quote(strict(area)) + ")?")
                .collect(Collectors.joining("", "", named + "?"));
    }

    /** The name as written, without blanks and in one width. */
    static String strict(String name) {
        String oneWidth = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return SPACES_AND_INVISIBLE.matcher(oneWidth).replaceAll("");
    }

    /** The name without bracketed notes such as （虚构）. */
    static String withoutNotes(String name) {
        String strict = strict(name);
        String without = NOTE.matcher(strict).replaceAll("");
        return without.isEmpty() ? strict : without;
    }

    /** The name without the areas above it and without an ending that says government or office. */
    String core(String name) {
        String body = withoutEnding(withoutNotes(name));
        Matcher matcher = countyPrefix.matcher(body);
        if (!matcher.matches()) {
            return body;
        }
        String rest = matcher.group("rest");
        if (rest.isEmpty()) {
            return countyName;
        }
        return NO_NAMES.contains(rest) ? body : rest;
    }

    private static String withoutEnding(String name) {
        for (String ending : SUBDISTRICT_OFFICE) {
            if (endsAfterName(name, ending)) {
                String stem = name.substring(0, name.length() - ending.length());
                return stem.endsWith(SUBDISTRICT) ? stem : stem + SUBDISTRICT;
            }
        }
        for (String ending : GOVERNMENT) {
            if (endsAfterName(name, ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name.endsWith("管理委员会") ? name.substring(0, name.length() - 5) + "管委会" : name;
    }

    private static boolean endsAfterName(String name, String ending) {
        return name.endsWith(ending) && name.length() > ending.length();
    }
}
