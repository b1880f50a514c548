package org.gouji.check;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.check.condition.Bodies;
import org.gouji.check.condition.Operand;
import org.gouji.form.Form;
import org.gouji.model.CellKey;
import org.gouji.model.FormId;
import org.gouji.model.Source;

/** The conditions of the register that need one report only and, for some, what kind of body it is from. */
public final class ReportConditions implements ReportCheck {

    private final Map<FormId, Map<Bodies, List<ConditionCheck>>> conditions = new HashMap<>();

    public ReportConditions(List<Form> forms, RuleBook rules) {
        for (Form form : forms) {
            conditions.put(form.id(), of(form, rules));
        }
    }

    private static Map<Bodies, List<ConditionCheck>> of(Form form, RuleBook rules) {
        Layout layout = new Layout(form);
        Map<Bodies, List<ConditionCheck>> checks = new EnumMap<>(Bodies.class);
        for (Bodies bodies : Bodies.values()) {
            checks.put(
                    bodies,
                    rules.conditions(form.id()).stream()
                            .filter(text -> text.bodies() == bodies && !text.asksForPrevious())
                            .flatMap(text -> ConditionCheck.of(text, form, layout, rules).stream())
                            .toList());
        }
        return checks;
    }

    @Override
    public void check(AuditedReport report, Outcomes outcomes) {
        Figures figures = new Figures(report);
        Map<Bodies, List<ConditionCheck>> ofForm =
                conditions.getOrDefault(report.form().id(), Map.of());
        ofForm.forEach((bodies, checks) -> {
            if (isAmong(report.subject(), bodies)) {
                checks.forEach(check -> check.assess(figures, outcomes));
            }
        });
    }

    private static boolean isAmong(Subject subject, Bodies bodies) {
        return switch (bodies) {
            case ALL -> true;
            case TOWNSHIP_LEVEL -> subject.kind() == SubjectKind.TOWNSHIP || subject.kind() == SubjectKind.SUBDISTRICT;
            case WITHOUT_RULES -> !subject.mayMakeRules();
        };
    }

    private record Figures(AuditedReport report) implements ConditionCheck.Figures {

        @Override
        public Optional<BigDecimal> number(Operand operand) {
            return report.number(operand.cell());
        }

        @Override
        public Source source(CellKey cell) {
            return report.source(cell);
        }
    }
}
