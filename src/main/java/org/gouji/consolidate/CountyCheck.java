package org.gouji.consolidate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gouji.check.CountyFaults;
import org.gouji.check.RuleBook;
import org.gouji.model.Finding;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;

/** What is found about a county once its reports are added up: who is in, and what the members say together. */
public final class CountyCheck {

    private final MembershipCheck membership;
    private final SumCheck sums;
    private final SharedRequestCheck requests;
    private final DominanceCheck dominance;
    private final ManagementCheck management;
    private final BridgeCheck bridges;

    public CountyCheck(RuleBook rules) {
        this.membership = new MembershipCheck(rules);
        this.sums = new SumCheck(rules);
        this.requests = new SharedRequestCheck(rules);
        this.dominance = new DominanceCheck(rules);
        this.management = new ManagementCheck(rules);
        this.bridges = new BridgeCheck(rules);
    }

    /** Who is in first, then what the members say together, then what the county published itself. */
    public CountyResult check(CountyTables tables, Circumstances around, Reports reports) {
        List<CountyFinding> findings = new ArrayList<>(membership.check(tables, around.unassigned()));
        findings.addAll(membership.rivals(tables, around.versions()));
        findings.addAll(sums.check(tables));
        findings.addAll(requests.check(tables));
        findings.addAll(dominance.check(tables));
        findings.addAll(management.check(tables, around.roster()));
        List<Bridge> built = new ArrayList<>();
        for (Submission published : tables.compared()) {
            if (published.form().equals(tables.round().form().id())) {
                CountyTable table = tables.table(around.roster().county().published());
                Bridge bridge = new BridgeBuilder(tables, table, published)
                        .build(reports, around.versions().superseded());
                findings.addAll(bridges.check(bridge, tables));
                built.add(bridge);
            }
        }
        CountyFaults faults = new CountyFaults(around.unassigned().isEmpty());
        List<CountyFinding> judged = findings.stream()
                .map(found -> found.with(faults.judge(found.finding(), doubts(found, tables))))
                .toList();
        return new CountyResult(judged, built);
    }

    /** Of the report it is about, or of those that make the county's sums break the form's equations. */
    private static List<Finding> doubts(CountyFinding found, CountyTables tables) {
        Stream<UnitCode> units = found.unitCode().isEmpty()
                ? tables.gaps().stream().map(SumGap::unit).distinct()
                : Stream.of(new UnitCode(found.unitCode()));
        return units.flatMap(unit -> tables.doubts().getOrDefault(unit, List.of()).stream())
                .toList();
    }
}
