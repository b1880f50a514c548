package org.gouji.check.narrative;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.check.AuditedReport;
import org.gouji.check.Outcomes;
import org.gouji.form.FormCell;
import org.gouji.form.Table;
import org.gouji.model.CellKey;
import org.gouji.model.Place;

/**
 * The numbers of the text against the cells (NA-01 to NA-07, AD-20). Several numbers of one role may all be parts of what
 * the table has, so one that agrees, or their sum, is enough: a number that any sensible reading explains is no alarm.
 */
final class CellCheck {

    private static final CellKey NEW = CellKey.parse("AP.new.total");
    private static final CellKey CARRY_IN = CellKey.parse("AP.carry_in.total");
    private static final CellKey RESULTS = CellKey.parse("AP.res_total.total");
    private static final CellKey FEE = CellKey.parse("AD.fee.amt");
    private static final BigDecimal YUAN_IN_CELL = BigDecimal.valueOf(10_000);

    private static final List<CellClaim> CLAIMS = List.of(
            CellClaim.count(
                    "NA-02", Role.RECEIVED, "AP.new.total", "AP.new.total+AP.carry_in.total", "AP.res_total.total"),
            CellClaim.count("NA-02", Role.CARRIED_IN, "AP.carry_in.total"),
            CellClaim.count("NA-02", Role.CARRIED_OUT, "AP.carry_out.total"),
            CellClaim.count("NA-02", Role.NATURAL_PERSONS, "AP.new.np", "AP.new.np+AP.carry_in.np", "AP.res_total.np"),
            CellClaim.count(
                    "NA-03", Role.ANSWERED, "AP.res_total.total", "AP.new.total", "AP.new.total+AP.carry_in.total"),
            CellClaim.count("NA-05", Role.REVIEWS, "RL.cases.rv_total"),
            CellClaim.count("NA-05", Role.LAWSUITS, "RL.cases.ld_total+RL.cases.lr_total"),
            CellClaim.count("NA-05", Role.CASES, "RL.cases.rv_total+RL.cases.ld_total+RL.cases.lr_total"),
            CellClaim.count("NA-06", Role.LICENCES, "AD.lic.dec"),
            CellClaim.count("NA-06", Role.PENALTIES, "AD.pen.dec"),
            CellClaim.count("NA-06", Role.COERCION, "AD.coer.dec"),
            CellClaim.count("NA-06", Role.DOCUMENTS_MADE, "AD.norm.made", "AD.norm.made+AD.reg.made", "AD.norm.pub"),
            CellClaim.count("NA-06", Role.DOCUMENTS_REPEALED, "AD.norm.repeal", "AD.norm.repeal+AD.reg.repeal"),
            CellClaim.count("NA-06", Role.DOCUMENTS_VALID, "AD.norm.valid", "AD.norm.valid+AD.reg.valid"),
            CellClaim.money("NA-06", Role.FEES, "AD.fee.amt"),
            CellClaim.count("NA-07", Role.PROCUREMENT, "AD.proc.procn"),
            CellClaim.money("NA-07", Role.PROCUREMENT_AMOUNT, "AD.proc.procamt"));

    private final AuditedReport report;
    private final Ledger ledger;
    private final Outcomes outcomes;

    CellCheck(AuditedReport report, Ledger ledger, Outcomes outcomes) {
        this.report = report;
        this.ledger = ledger;
        this.outcomes = outcomes;
    }

    void check() {
        boolean isTableEmpty = saysMoreThanNothing();
        boolean isTableFull = saysNothingWhereThereIs();
        for (CellClaim claim : CLAIMS) {
            boolean isSaidAlready = claim.role().isOfApplications() && (isTableEmpty || isTableFull);
            if (!isSaidAlready && claim.isFor(report)) {
                check(claim);
            }
        }
        handlingFee();
    }

    /** NA-01: applications in the text, none in the table. */
    private boolean saysMoreThanNothing() {
        Optional<Statement> said = ledger.ofThisYear(role -> role == Role.RECEIVED || role == Role.ANSWERED).stream()
                .filter(each -> !each.isNothing())
                .findFirst();
        if (said.isEmpty()) {
            outcomes.passed("NA-01");
            return false;
        }
        Optional<BigDecimal> received = report.number(NEW);
        Optional<BigDecimal> carriedIn = report.number(CARRY_IN);
        if (received.isEmpty() || carriedIn.isEmpty()) {
            notAssessable("NA-01", received.isEmpty() ? NEW : CARRY_IN, said.get());
            return false;
        }
        boolean isEmpty = received.get().signum() == 0 && carriedIn.get().signum() == 0;
        if (isEmpty) {
            failed("NA-01", RESULTS, said.get(), Map.of());
        } else {
            outcomes.passed("NA-01");
        }
        return isEmpty;
    }

    /** NA-04: no application in the text, some in the table. A text that says both is not taken at its word. */
    private boolean saysNothingWhereThereIs() {
        List<Statement> said = ledger.statements().stream()
                .filter(each ->
                        each.role().isOfApplications() && each.role() != Role.OUTCOME && each.span() == Span.THIS)
                .filter(each -> each.role() != Role.CARRIED_OUT && each.role() != Role.CARRIED_IN)
                .toList();
        Optional<Statement> none = said.stream()
                .filter(each -> each.role() == Role.RECEIVED && !each.isPart() && each.isNothing())
                .findFirst();
        if (none.isEmpty() || !said.stream().allMatch(Statement::isNothing)) {
            outcomes.passed("NA-04");
            return false;
        }
        Optional<BigDecimal> received = report.number(NEW);
        if (received.isEmpty()) {
            notAssessable("NA-04", NEW, none.get());
            return false;
        }
        boolean isWrong = received.get().signum() > 0;
        if (isWrong) {
            failed("NA-04", NEW, none.get(), Map.of("right", plain(received.get())));
        } else {
            outcomes.passed("NA-04");
        }
        return isWrong;
    }

    /** Natural persons are a part of all applicants, and reviews of all cases, but there are no others of their kind. */
    private boolean isAllOfItsKind(Role role) {
        return role == Role.NATURAL_PERSONS
                || (role.isOfCases() && !ledger.ofThisYear(Role.CASES).isEmpty());
    }

    private void check(CellClaim claim) {
        List<Statement> said = ledger.statements().stream()
                .filter(each -> each.role() == claim.role() && each.span() == Span.THIS && each.isExact())
                .filter(each -> !each.isPart() || isAllOfItsKind(each.role()))
                .toList();
        BigDecimal sum = said.stream().map(Statement::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean agrees = said.isEmpty()
                || claim.agrees(sum, report)
                || said.stream().anyMatch(each -> claim.agrees(each.value(), report));
        if (agrees) {
            outcomes.passed(claim.rule());
            return;
        }
        Statement first = said.get(0);
        Optional<BigDecimal> stated = claim.stated(report);
        if (stated.isEmpty()) {
            notAssessable(claim.rule(), claim.cell(), first);
        } else {
            BigDecimal left = claim.scale() == 1 ? first.value() : first.value().divide(YUAN_IN_CELL);
            failed(claim.rule(), claim.cell(), first, Map.of("left", plain(left), "right", plain(stated.get())));
        }
    }

    /** AD-20: the fees of table 2 include that for handling information. */
    private void handlingFee() {
        Optional<Statement> said = ledger.ofThisYear(Role.HANDLING_FEE).stream()
                .filter(each -> !each.isNothing() && each.isExact())
                .findFirst();
        if (said.isEmpty()) {
            outcomes.passed("AD-20");
            return;
        }
        Optional<BigDecimal> fees = report.number(FEE);
        if (fees.isEmpty()) {
            notAssessable("AD-20", FEE, said.get());
        } else if (fees.get().multiply(YUAN_IN_CELL).compareTo(said.get().value()) < 0) {
            failed("AD-20", FEE, said.get(), Map.of("right", plain(fees.get().multiply(YUAN_IN_CELL))));
        } else {
            outcomes.passed("AD-20");
        }
    }

    private void failed(String rule, CellKey cell, Statement said, Map<String, String> more) {
        outcomes.failed(rule, Place.of(cell), said.source(), arguments(cell, said, more));
    }

    private void notAssessable(String rule, CellKey cell, Statement said) {
        Map<String, String> arguments = arguments(cell, said, Map.of("right", ""));
        arguments.put("c", "");
        arguments.put("missing", column(cell));
        outcomes.notAssessable(rule, Place.of(cell), said.source(), arguments);
    }

    private Map<String, String> arguments(CellKey cell, Statement said, Map<String, String> more) {
        Map<String, String> arguments = new HashMap<>();
        arguments.put("left", plain(said.value()));
        arguments.put("quote", said.quote());
        arguments.put(
                "table", report.form().table(cell.table()).map(Table::name).orElse(cell.table()));
        arguments.put("row", row(cell));
        arguments.putAll(more);
        return arguments;
    }

    /** The row's label, or what the columns are about where the form prints none. */
    private String row(CellKey cell) {
        if (cell.table().equals("RL")) {
            return cell.column().startsWith("rv") ? "行政复议" : "行政诉讼";
        }
        return report.form()
                .cell(cell)
                .map(each -> each.row().label().official())
                .orElse("");
    }

    private String column(CellKey cell) {
        return report.form()
                .cell(cell)
                .map(FormCell::column)
                .map(each -> each.label().official())
                .orElse("");
    }

    private static String plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.toPlainString();
    }
}
