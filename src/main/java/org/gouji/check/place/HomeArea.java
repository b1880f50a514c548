package org.gouji.check.place;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.check.Subject;
import org.gouji.check.SubjectKind;

/**
 * What is no foreign place for a body: the areas that it is in, all places in its county, and whatever its county and the
 * other bodies of that are called, for a gazetteer of one day does not know the names of every year.
 */
final class HomeArea {

    private static final Pattern BODY = Pattern.compile("(?:人民政府|政府|办事处|管理委员会|管委会|办公室)+$");
    /** A title may begin with a county that the gazetteer does not know. */
    private static final Pattern COUNTY = Pattern.compile("^(?:.{2,3}省)?(?:.{2,4}市)?([^县市区旗开]{2,8}[县市区旗]).");
    /** How far an own name may go beyond the name of a place that is part of it. */
    private static final int WINDOW = 6;

    private final List<Area> areas;
    private final Set<String> names;
    private final Set<String> neighbours;

    private HomeArea(List<Area> areas, Set<String> names, Set<String> neighbours) {
        this.areas = areas;
        this.names = names;
        this.neighbours = neighbours;
    }

    /** Empty if nobody can say where the body is. */
    static Optional<HomeArea> of(Subject subject, Gazetteer gazetteer) {
        Set<String> names = new HashSet<>(subject.above());
        names.add(withoutBody(subject.name()));
        names.add(subject.county());
        List<Area> areas = areas(subject, gazetteer);
        if (areas.isEmpty() && subject.county().isEmpty()) {
            Matcher county = COUNTY.matcher(subject.name());
            if (!county.find()) {
                return Optional.empty();
            }
            names.add(county.group(1));
        }
        return Optional.of(new HomeArea(areas, names, subject.neighbours()));
    }

    /**
     * Of a body that neither its name nor a roster places: it is in the county that its report names most often in full. A
     * township that the gazetteer does not know is in none of which only the stem is named.
     */
    static Optional<HomeArea> guess(Subject subject, List<Mention> mentions) {
        Map<Area, Long> times = mentions.stream()
                .filter(mention -> mention.kind() != NameKind.STEM)
                .flatMap(mention -> mention.areas().stream())
                .collect(Collectors.groupingBy(area -> area, Collectors.counting()));
        boolean isTownship = subject.kind() == SubjectKind.TOWNSHIP || subject.kind() == SubjectKind.SUBDISTRICT;
        if (times.isEmpty() && !isTownship) {
            return Optional.empty();
        }
        long most = times.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Area> areas = times.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return Optional.of(new HomeArea(areas, Set.of(withoutBody(subject.name())), subject.neighbours()));
    }

    private static String withoutBody(String name) {
        return BODY.matcher(name).replaceFirst("");
    }

    private static List<Area> areas(Subject subject, Gazetteer gazetteer) {
        if (!subject.county().isEmpty()) {
            return inside(subject.above(), named(subject.county(), gazetteer), gazetteer);
        }
        List<Area> inName = inName(subject.name(), gazetteer);
        return inName.isEmpty() ? gazetteer.withTownship(withoutBody(subject.name())) : inName;
    }

    /** A county may have become 区 or 市 in the meantime. */
    private static List<Area> named(String county, Gazetteer gazetteer) {
        String stem = county.substring(0, county.length() - 1);
        return Stream.of(county, stem)
                .flatMap(name -> gazetteer.named(name).stream())
                .distinct()
                .toList();
    }

    private static List<Area> inside(List<String> above, List<Area> areas, Gazetteer gazetteer) {
        List<Area> inside = areas.stream()
                .filter(area -> above.stream().anyMatch(gazetteer.fullName(area)::contains))
                .toList();
        return inside.isEmpty() ? areas : inside;
    }

    /** The smallest areas that the name of a body itself says. */
    private static List<Area> inName(String name, Gazetteer gazetteer) {
        List<Area> found = gazetteer.within(name);
        int smallest =
                found.stream().mapToInt(area -> area.code().length()).max().orElse(0);
        return found.stream().filter(area -> area.code().length() == smallest).toList();
    }

    /** Whether a mention is of an own place, by its code or as a part of an own name. */
    boolean isOwn(Mention mention, String passage) {
        boolean isInside =
                mention.areas().stream().anyMatch(place -> areas.stream().anyMatch(own -> place.isWithin(own.code())));
        return isInside || isInOwnName(mention, passage);
    }

    private boolean isInOwnName(Mention mention, String passage) {
        for (int from = Math.max(0, mention.from() - WINDOW); from <= mention.from(); from++) {
            for (int to = mention.to(); to <= Math.min(passage.length(), mention.to() + WINDOW); to++) {
                String name = passage.substring(from, to);
                if (names.contains(name) || neighbours.contains(name)) {
                    return true;
                }
            }
        }
        return false;
    }
}
