package org.gouji.publish.fillin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.form.Form;
import org.gouji.form.Identity;
import org.gouji.form.Relation;
import org.gouji.model.CellKey;

/**
 * Which cells add themselves up: those that an identity makes the sum of others. A unit that types no total cannot mistype
 * one, and a mistyped number still shows in the identities that are left (new and carried in against done and carried out).
 *
 * @param operands the cells that a total is the sum of
 * @param checks the identities that are left to check, in the order of the form
 */
record Totals(Map<CellKey, List<CellKey>> operands, List<Identity> checks) {

    static Totals of(Form form) {
        Map<CellKey, List<CellKey>> operands = new LinkedHashMap<>();
        Set<Identity> defining = new HashSet<>();
        for (Identity identity : form.identities()) {
            if (isSum(identity) && !reaches(identity.right(), identity.left().get(0), operands)) {
                if (operands.putIfAbsent(identity.left().get(0), identity.right()) == null) {
                    defining.add(identity);
                }
            }
        }
        Totals totals = new Totals(operands, List.of());
        List<Identity> checks = form.identities().stream()
                .filter(identity -> !defining.contains(identity) && !totals.alwaysHolds(identity))
                .toList();
        return new Totals(operands, checks);
    }

    boolean isTotal(CellKey cell) {
        return operands.containsKey(cell);
    }

    /** Whether it holds whatever is typed, such as that the total of the totals is the total. */
    private boolean alwaysHolds(Identity identity) {
        Map<CellKey, Integer> typed = new HashMap<>();
        identity.left().forEach(cell -> addTyped(cell, 1, typed));
        identity.right().forEach(cell -> addTyped(cell, -1, typed));
        return typed.values().stream().allMatch(times -> times == 0);
    }

    private void addTyped(CellKey cell, int times, Map<CellKey, Integer> typed) {
        if (isTotal(cell)) {
            operands.getOrDefault(cell, List.of()).forEach(operand -> addTyped(operand, times, typed));
        } else {
            typed.merge(cell, times, Integer::sum);
        }
    }

    private static boolean isSum(Identity identity) {
        return identity.relation() == Relation.EQUAL
                && identity.left().size() == 1
                && identity.right().size() > 1;
    }

    /** Whether any of the cells is worked out from this one, so that a formula would run in a circle. */
    private static boolean reaches(List<CellKey> from, CellKey cell, Map<CellKey, List<CellKey>> operands) {
        Set<CellKey> seen = new LinkedHashSet<>(from);
        List<CellKey> next = List.copyOf(from);
        while (!next.isEmpty() && !seen.contains(cell)) {
            next = next.stream()
                    .flatMap(each -> operands.getOrDefault(each, List.of()).stream())
                    .filter(seen::add)
                    .toList();
        }
        return seen.contains(cell);
    }
}
