package org.gouji.publish.site;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gouji.consolidate.UnitCoverage;
import org.gouji.model.UnitCode;
import org.gouji.roster.UnitKind;

/** The status board in the words of a language. */
final class BoardViews {

    private BoardViews() {}

    /**
     * @param surveys the latest first
     * @param years the same years in words
     */
    static BoardView of(List<Survey> surveys, List<YearView> years, Speech speech) {
        Map<UnitKind, List<BoardView.Row>> known = new EnumMap<>(UnitKind.class);
        List<BoardView.Row> strangers = new ArrayList<>();
        units(surveys).forEach((code, unit) -> {
            BoardView.Row row = row(unit, surveys, speech);
            Optional<UnitKind> kind = UnitKind.ofCode(unit.kind());
            kind.map(each -> known.computeIfAbsent(each, key -> new ArrayList<>()))
                    .orElse(strangers)
                    .add(row);
        });
        List<BoardView.Group> groups = new ArrayList<>();
        known.forEach((kind, rows) -> groups.add(new BoardView.Group(speech.kind(kind.code()), rows)));
        if (!strangers.isEmpty()) {
            groups.add(new BoardView.Group(speech.say("kind.unknown"), strangers));
        }
        return new BoardView(years, groups);
    }

    private static Map<UnitCode, UnitCoverage> units(List<Survey> surveys) {
        Map<UnitCode, UnitCoverage> units = new TreeMap<>();
        surveys.forEach(survey -> survey.units().forEach(unit -> units.putIfAbsent(unit.unit(), unit)));
        return units;
    }

    private static BoardView.Row row(UnitCoverage unit, List<Survey> surveys, Speech speech) {
        List<List<YearView.UnitLine>> lines = surveys.stream()
                .map(survey -> survey.unit(unit.unit()).stream()
                        .map(found -> YearViews.unit(found, speech))
                        .toList())
                .toList();
        return new BoardView.Row(
                unit.unit().code(), unit.name().isEmpty() ? unit.unit().code() : unit.name(), lines);
    }
}
