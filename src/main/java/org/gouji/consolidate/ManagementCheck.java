package org.gouji.consolidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gouji.check.RuleBook;
import org.gouji.model.Place;
import org.gouji.model.Source;
import org.gouji.roster.Management;
import org.gouji.roster.Roster;
import org.gouji.roster.Unit;
import org.gouji.roster.UnitKind;

/** Bodies that their own system manages and adds up: those of which the roster says so, and those that are called like one. */
final class ManagementCheck {

    private static final String RULE = "HI-11";

    /** Of bodies that are managed by their system all over the country. */
    private static final List<String> NAMES =
            List.of("税务局", "海关", "海事局", "海事处", "气象局", "烟草专卖局", "邮政管理局", "调查队", "人民银行", "金融监督管理");

    private final RuleBook rules;

    ManagementCheck(RuleBook rules) {
        this.rules = rules;
    }

    List<CountyFinding> check(CountyTables tables, Roster roster) {
        List<CountyFinding> findings = new ArrayList<>();
        for (UnitCoverage line : tables.units()) {
            if (line.status() == UnitStatus.VERTICAL) {
                findings.add(finding(line, "", Management.VERTICAL.code()));
            } else if (line.status().isCounted()) {
                roster.unit(line.unit())
                        .filter(unit -> unit.kind() == UnitKind.DEPARTMENT)
                        .filter(unit -> unit.management() == Management.UNSTATED)
                        .map(Unit::name)
                        .ifPresent(name -> NAMES.stream()
                                .filter(name::contains)
                                .findFirst()
                                .ifPresent(word -> findings.add(finding(line, word, ""))));
            }
        }
        return findings;
    }

    /** Either it is called like one and counted, or the roster says that it is one and it is not. */
    private CountyFinding finding(UnitCoverage unit, String word, String stated) {
        Map<String, String> arguments = Map.of("unit", unit.name(), "left", word, "right", stated);
        return CountyFinding.of(unit, rules.failed(RULE, Place.REPORT, new Source.Whole(), arguments));
    }
}
