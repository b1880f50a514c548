package org.gouji.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gouji.check.Faults;
import org.gouji.check.copying.PrintedText;
import org.gouji.check.copying.TextCopies;
import org.gouji.model.Finding;
import org.gouji.model.Place;
import org.gouji.model.ReportYear;
import org.gouji.model.Source;
import org.gouji.model.UnitCode;
import org.gouji.roster.Unit;
import org.gouji.store.SameFile;
import org.gouji.store.Store;

/** Looks for the reports of a year that are copies: of text, see {@link TextCopies}, or of a whole file of another year. */
final class CopyAudit {

    private static final String SAME_FILE = "ST-10";
    private static final int PAGE = 200;

    private final Store store;
    private final Stages stages;
    private final String fingerprint;
    private final TextCopies texts;

    CopyAudit(Store store, Stages stages, RunContext context) {
        this.store = store;
        this.stages = stages;
        this.fingerprint = context.fingerprint();
        this.texts = new TextCopies(stages.rules(), stages.copying().likeness());
    }

    /** What is found, by unit. */
    Map<UnitCode, List<Finding>> audit(ReportYear year) {
        Map<UnitCode, List<Finding>> found = new HashMap<>();
        for (SameFile same : store.likeness().sameFiles(year, year.year() - Audit.YEARS_BEFORE)) {
            found.computeIfAbsent(same.unit(), unit -> new ArrayList<>()).add(sameFile(same));
        }
        texts.check(year, printed(year), printed(new ReportYear(year.year() - 1)), store.likeness()::texts)
                .forEach((unit, findings) ->
                        found.computeIfAbsent(unit, none -> new ArrayList<>()).addAll(findings));
        found.replaceAll((unit, findings) -> Faults.withoutCells(findings));
        return found;
    }

    private Finding sameFile(SameFile same) {
        Map<String, String> arguments =
                Map.of("unit2", name(same.other()), "year2", same.otherYear().toString(), "file", same.file());
        return stages.rules().failed(SAME_FILE, Place.REPORT, new Source.Whole(), arguments);
    }

    private List<PrintedText> printed(ReportYear year) {
        makeMissingPrints(year);
        List<PrintedText> printed = new ArrayList<>();
        store.likeness()
                .prints(year)
                .forEach((unit, print) ->
                        printed.add(new PrintedText(unit, name(unit), names(unit), parent(unit), print)));
        return printed;
    }

    private void makeMissingPrints(ReportYear year) {
        List<UnitCode> missing = store.likeness().withoutPrint(year, fingerprint);
        for (int from = 0; from < missing.size(); from += PAGE) {
            List<UnitCode> page = missing.subList(from, Math.min(missing.size(), from + PAGE));
            Map<UnitCode, String> prints = new HashMap<>();
            store.likeness()
                    .texts(year, page)
                    .forEach((unit, text) -> prints.put(unit, texts.print(text, names(unit))));
            store.likeness().keep(year, fingerprint, prints);
        }
    }

    private String name(UnitCode code) {
        return stages.roster().unit(code).map(Unit::name).orElse(code.code());
    }

    private String parent(UnitCode code) {
        return stages.roster().unit(code).map(Unit::parent).orElse("");
    }

    private Set<String> names(UnitCode code) {
        String county = stages.roster().county().name();
        Set<String> names = new HashSet<>(Set.of(county, county.substring(0, county.length() - 1)));
        stages.roster()
                .unit(code)
                .ifPresent(unit -> Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                        .forEach(names::add));
        return names;
    }
}
