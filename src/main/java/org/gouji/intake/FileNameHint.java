package org.gouji.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.model.ReportYear;
import org.gouji.model.UnitCode;
import org.gouji.roster.Roster;
import org.gouji.roster.RosterMatch;
import org.gouji.roster.Unit;

/**
 * What the path of a file says about its report: {@code 青石镇人民政府2021年政府信息公开工作年度报告.html},
 * {@code 发改委2020年报.txt}, {@code 青石镇/2021年.html}. Where it says two things it says nothing.
 */
final class FileNameHint {

    /** A year of a report, not of a date such as 2022年1月15日. */
    private static final Pattern YEAR_WORD = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})年度?(?![0-9]{1,2}月)");

    /** Four digits alone, not in a date such as 2022-01-15 or 20220115. */
    private static final Pattern YEAR_ALONE =
            Pattern.compile("(?<![0-9]|[0-9][-._])((?:19|20)[0-9]{2})(?![0-9]|年|[-._][0-9])");

    /** What the title of a report says after the unit's name. */
    private static final Pattern REST_OF_TITLE = Pattern.compile("(?:人民政府信息公开|政府信息公开|信息公开|政务公开|年度|工作报告|年报|报告).*");

    /** An archive or an e-mail is a folder of what it holds. */
    private static final Pattern ARCHIVE_SUFFIX =
            Pattern.compile("\\.(?:zip|7z|rar|gz|eml|mht|mhtml)$", Pattern.CASE_INSENSITIVE);

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Punct}0-9、，；：—–·【】「」《》]+");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*");

    private final List<String> folders;
    private final String name;

    private FileNameHint(List<String> folders, String name) {
        this.folders = folders;
        this.name = name;
    }

    /** The hint in a path inside the inbox, with {@code /}. */
    static FileNameHint of(String path) {
        List<String> steps =
                Arrays.asList(Normalizer.normalize(path, Normalizer.Form.NFKC).split("/", -1));
        String file = steps.get(steps.size() - 1);
        List<String> folders = steps.subList(0, steps.size() - 1).stream()
                .map(folder -> ARCHIVE_SUFFIX.matcher(folder).replaceFirst(""))
                .toList();
        int dot = file.lastIndexOf('.');
        return new FileNameHint(folders, dot > 0 ? file.substring(0, dot) : file);
    }

    Optional<ReportYear> year() {
        return single(YEAR_WORD).or(() -> single(YEAR_ALONE));
    }

    private Optional<ReportYear> single(Pattern pattern) {
        List<Integer> years = pattern.matcher(name)
                .results()
                .map(result -> Integer.valueOf(result.group(1)))
                .distinct()
                .toList();
        return years.size() == 1 ? Optional.of(new ReportYear(years.get(0))) : Optional.empty();
    }

    /** The unit named by its code or name in the file's name, or else by the whole name of a folder. */
    Optional<Unit> unit(Roster roster, ReportYear year) {
        Set<Unit> named = new LinkedHashSet<>(byCode(roster));
        if (named.isEmpty()) {
            YEAR_WORD.splitAsStream(name).forEach(piece -> named.addAll(byName(piece, roster, year)));
        }
        for (int step = folders.size() - 1; named.isEmpty() && step >= 0; step--) {
            byWholeName(folders.get(step), roster, year).ifPresent(named::add);
        }
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }

    private List<Unit> byCode(Roster roster) {
        List<Unit> units = new ArrayList<>();
        Matcher codes = CODE.matcher(name);
        while (codes.find()) {
            roster.unit(new UnitCode(codes.group())).ifPresent(units::add);
        }
        return units;
    }

    private static List<Unit> byName(String piece, Roster roster, ReportYear year) {
        String stated = REST_OF_TITLE.matcher(piece).replaceFirst("");
        Optional<Unit> whole = byWholeName(stated, roster, year);
        return whole.map(List::of)
                .orElseGet(() -> SEPARATORS
                        .splitAsStream(stated)
                        .flatMap(part -> byWholeName(part, roster, year).stream())
                        .toList());
    }

    /** The county's name alone stands in the name of every unit's file, so it does not mean the county government. */
    private static Optional<Unit> byWholeName(String stated, Roster roster, ReportYear year) {
        if (stated.strip().equals(roster.county().name())) {
            return Optional.empty();
        }
        return Stream.of(roster.match(stated, year))
                .filter(RosterMatch.Found.class::isInstance)
                .map(match -> ((RosterMatch.Found) match).unit())
                .findFirst();
    }
}
