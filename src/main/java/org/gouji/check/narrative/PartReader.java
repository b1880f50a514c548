package org.gouji.check.narrative;

import org.jspecify.annotations.Nullable;

/** Reads the numbers that go on with a list of parts, or begin one whose total is not said. */
final class PartReader {

    private final Sentence sentence;
    private final Clause clause;
    private final OpenLists lists;
    private final LedgerWriter out;

    PartReader(Sentence sentence, OpenLists lists, LedgerWriter out) {
        this.sentence = sentence;
        this.clause = sentence.clause;
        this.lists = lists;
        this.out = out;
    }

    /** Reads a number if it goes on with the list that is open, or may; says whether it did. */
    boolean read(NumberAt number, int i) {
        OpenList list = lists.innermost();
        if (list == null) {
            return false;
        }
        if (list.isProven(i) || continues(list, number, i)) {
            part(list, number, i);
            return true;
        }
        boolean isOfUnknown =
                list.isEmpty() && list.total.role() == null && number.kind(false) == OpenList.Kind.OUTCOME;
        if (isOfUnknown || (!list.isEmpty() && isMoreOf(list))) {
            list.markPartial();
            return true;
        }
        boolean isAside = (!list.isEmpty() || !number.unit().isCount()) && number.role(false) == null;
        if (isAside) {
            list.markPartial();
            if (number.unit().isCount()) {
                lists.setTotal(number, null, sentence.said(i), number.topic());
            }
        }
        return isAside;
    }

    private boolean continues(OpenList list, NumberAt number, int i) {
        Word about = clause.topic();
        Word whole = list.total.topic();
        boolean isAboutThat =
                list.total.role() == Role.PUBLISHED && number.unit().measure() == Unit.Measure.ITEM;
        boolean isOneOfBoth = list.total.role() == Role.CASES && (about == Word.REVIEW || about == Word.LAWSUIT);
        boolean isOfSameThing = about == null
                || whole == null
                || about == whole
                || about == Word.INFORMATION
                || isAboutThat
                || isOneOfBoth;
        When when = sentence.said(i);
        return isOfSameThing
                && !(clause.isDeed() && about != null)
                && !clause.says(Word.TOTAL)
                && when != null
                && when.span() == list.total.span()
                && list.takes(number.kind(isOfApplications(list)), number.unit(), number.value());
    }

    private static boolean isOfApplications(OpenList list) {
        Role role = list.total.role();
        return role != null && role.isOfApplications();
    }

    private void part(OpenList list, NumberAt number, int i) {
        list.add(number.value(), number.kind(isOfApplications(list)), number.isExact());
        // 全县现行有效211件，其中部门制定25件
        boolean isOfOneOfOthers =
                sentence.times.isOfOthers() && clause.action() != null && list.total.role() != Role.PUBLISHED;
        Role role = isOfOneOfOthers ? null : number.partOf(list);
        if (role == null && list.isProven(i)) {
            role = list.total.role();
        }
        When when = sentence.said(i);
        out.add(role, number.value(), when, list.isOfParts, number.isExact(), false);
        lists.setTotal(number, role, when, list.total.topic());
    }

    /** Whether a number that does not go on with a list may be a part all the same: of a list that is full, or behind 、. */
    private boolean isMoreOf(OpenList list) {
        boolean isOutcome = clause.says(Word.OUTCOME)
                || clause.says(Word.RESULT)
                || sentence.behind.says(Word.OUTCOME)
                || sentence.behind.says(Word.RESULT);
        return sentence.tokens.kind(sentence.clauseFrom()) == Word.PAUSE
                || (isOutcome && clause.topic() == null && list.isFull());
    }

    /** Reads a number that begins a list without a total; says whether it does. */
    boolean readFirst(NumberAt number, When when, int i) {
        OpenList list = lists.isEmpty() ? listOfUnknown(number, when, i) : null;
        if (list == null) {
            return false;
        }
        lists.push(list);
        part(list, number, i);
        return true;
    }

    private boolean isConcerned() {
        return clause.says(Word.CONCERN) && clause.unknown() > 0 && !clause.isForeign();
    }

    /** Of what applications are about, or of what was announced: 公开重点领域信息：教育18条，救助42条. */
    private @Nullable OpenList listOfUnknown(NumberAt number, When when, int i) {
        boolean isOfSaid = (lists.isOfUnknown() || sentence.isAmongUnknown)
                && clause.isEmpty()
                && sentence.known.topic() == Word.APPLICATION;
        boolean isOfMatters = (clause.topic() == Word.APPLICATION || isOfSaid)
                && (isConcerned() || (isOfSaid && sentence.parts.areAskedFor(sentence.clauseFrom(), i)))
                && number.unit().measure() == Unit.Measure.CASE;
        if (isOfMatters) {
            Role role = sentence.done() == Word.ANSWER ? Role.ANSWERED : Role.RECEIVED;
            return OpenList.ofUnknown(role, Word.APPLICATION, number.unit(), when.span(), true);
        }
        boolean isOfKinds = (clause.isAnnounced || lists.isOfUnknown())
                && clause.isEmpty()
                && sentence.known.topic() == Word.INFORMATION
                && sentence.known.action() == Word.PUBLISH
                && number.unit().measure() == Unit.Measure.ITEM;
        return isOfKinds
                ? OpenList.ofUnknown(Role.PUBLISHED, Word.INFORMATION, number.unit(), when.span(), lists.isOfUnknown())
                : null;
    }
}
