package org.gouji.check.narrative;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One number for several subjects or deeds: 受理数、答复数均为9件. Without 均 it is their sum, and nothing is nothing of
 * each; only reviews and lawsuits have a role together.
 */
final class SharedNumber {

    private final Sentence sentence;
    private final Clause clause;
    private final LedgerWriter out;

    SharedNumber(Sentence sentence, LedgerWriter out) {
        this.sentence = sentence;
        this.clause = sentence.clause;
        this.out = out;
    }

    /** Reads the number if it is one for several; says whether it is. */
    boolean read(NumberAt number, Role role, @Nullable When when) {
        boolean isOfEach = clause.says(Word.EACH) || number.isNothing();
        Word about = number.topic();
        if (clause.topics.size() > 1 && role != Role.PUBLISHED && role != Role.CASES) {
            if (isOfEach) {
                Set<Role> roles = EnumSet.noneOf(Role.class);
                clause.topics.forEach(each -> add(each, clause.action(), number, roles));
                add(roles, number, when);
            }
            return true;
        }
        if (isOfEach && about == Word.FEE_NOTICE && clause.says(Word.AMOUNT) && clause.says(Word.JOIN)) {
            add(EnumSet.of(Role.FEE_NOTICES, Role.HANDLING_FEE), number, when);
            return true;
        }
        if (isOfEach && clause.actions.size() > 1 && about != null) {
            Set<Role> roles = EnumSet.of(role);
            clause.actions.stream()
                    .filter(each -> each != Word.ANSWER || !isCarried())
                    .forEach(each -> add(about, each, number, roles));
            add(roles, number, when);
            return true;
        }
        return false;
    }

    /** 结转到2023年办理 is no answer. */
    private boolean isCarried() {
        return clause.actions.contains(Word.CARRY_OUT) || clause.actions.contains(Word.CARRY_IN);
    }

    private static void add(Word about, @Nullable Word done, NumberAt number, Set<Role> roles) {
        Role role = RoleFinder.of(about, done, number.unit(), number.isNothing());
        if (role != null) {
            roles.add(role);
        }
    }

    private void add(Set<Role> roles, NumberAt number, @Nullable When when) {
        boolean isPart = sentence.times.isPartOfYear();
        roles.forEach(role -> out.add(role, number.value(), when, isPart, true, true));
    }
}
