package org.gouji.check.narrative;

import java.util.ArrayDeque;
import java.util.Deque;
import org.gouji.check.narrative.OpenList.Total;
import org.jspecify.annotations.Nullable;

/** The lists of parts that are open at a place of a sentence, and the numbers of which there may be parts. */
final class OpenLists {

    private static final Total NO_TOTAL = new Total(null, Unit.BARE, null, Span.THIS, false, null);

    private final Sentence sentence;
    private final LedgerWriter out;
    private final Deque<OpenList> lists = new ArrayDeque<>();
    private Total total = NO_TOTAL;
    /** The last number that was no part, also of the sentence before. */
    private Total whole = NO_TOTAL;
    /** How many numbers that are no parts stood in the sentence before, and in this one. */
    private int wholesBefore;

    private int wholes;
    /** Whether 其中 or the like stood where nothing was counted before. */
    private boolean isOfUnknown;
    /** Whether it stood so in brackets that are still open. */
    private boolean isOfUnknownInBrackets;

    OpenLists(Sentence sentence, LedgerWriter out) {
        this.sentence = sentence;
        this.out = out;
    }

    void beginPassage() {
        total = NO_TOTAL;
        whole = NO_TOTAL;
        wholes = 0;
    }

    /** A sentence begins; 其中 at its beginning goes on with the one before. */
    void begin(boolean isGoingOn) {
        wholesBefore = wholes;
        wholes = 0;
        isOfUnknown = false;
        isOfUnknownInBrackets = false;
        total = isGoingOn ? total : NO_TOTAL;
    }

    /** 其中 or the like at a place. */
    void openAt(int at) {
        isOfUnknownInBrackets = isTotalMissing() && at > 0 && sentence.tokens.kind(at - 1) == Word.OPEN;
        open();
    }

    /** What follows are parts of the last number. */
    void open() {
        if (isWaiting()) {
            return;
        }
        if (isTotalMissing()) {
            sentence.times.setPartOfYear();
            isOfUnknown = true;
            return;
        }
        if (!lists.isEmpty()) {
            out.add(lists.pop());
        }
        boolean isCarried = isCarried();
        boolean isOfSeveral = isOfSentenceBefore() || (isCarried && wholes > 1);
        push(OpenList.of(isOfSeveral && isCarried ? total.as(Role.RECEIVED) : total), isOfSeveral);
    }

    void openInBrackets() {
        if (!isWaiting() && !isTotalMissing()) {
            boolean isOfSeveral = isOfSentenceBefore();
            push(OpenList.inBrackets(isOfSeveral && isCarried() ? total.as(Role.RECEIVED) : total), isOfSeveral);
        }
    }

    /** Whether brackets have just been opened. */
    private boolean isWaiting() {
        OpenList open = lists.peek();
        return open != null && open.isInBrackets() && open.isEmpty();
    }

    private boolean isOfSentenceBefore() {
        return wholes == 0 && wholesBefore > 1;
    }

    private boolean isCarried() {
        return total.role() == Role.CARRIED_IN || total.role() == Role.CARRIED_OUT;
    }

    private void push(OpenList list, boolean isDoubtful) {
        if (isDoubtful) {
            list.markDoubtful();
        }
        lists.push(list);
    }

    void push(OpenList list) {
        push(list, false);
    }

    /** What follows divides the number that is divided already, or the last whole one. */
    void divide(boolean isOfNumber) {
        OpenList open = lists.peek();
        Total divided = open == null || open.isInBrackets() ? whole : open.total;
        if (divided.role() == null) {
            sentence.isAmongUnknown |= isOfNumber;
            return;
        }
        close();
        OpenList list = OpenList.of(divided);
        if (!divided.equals(total)) {
            list.markPartial();
        }
        lists.push(list);
    }

    void closeBrackets() {
        if (!lists.isEmpty() && lists.peek().isInBrackets()) {
            out.add(lists.pop());
        }
        if (isOfUnknownInBrackets) {
            isOfUnknownInBrackets = false;
            isOfUnknown = false;
            sentence.times.endPartOfYear();
        }
    }

    /** A number stands for itself; unless it stands in brackets, no list goes on. */
    void closeUnbracketed() {
        if (!lists.isEmpty() && !lists.peek().isInBrackets()) {
            close();
        }
    }

    void close() {
        while (!lists.isEmpty()) {
            out.add(lists.pop());
        }
    }

    void markPartial() {
        if (!lists.isEmpty()) {
            lists.peek().markPartial();
        }
    }

    boolean isEmpty() {
        return lists.isEmpty();
    }

    @Nullable
    OpenList innermost() {
        return lists.peek();
    }

    /** The last number. */
    Total total() {
        return total;
    }

    boolean isTotalMissing() {
        return total.equals(NO_TOTAL);
    }

    void setTotal(NumberAt number, @Nullable Role role, @Nullable When when, @Nullable Word topic) {
        Span span = when == null ? Span.OTHER : when.span();
        total = new Total(number.value(), number.unit(), role, span, number.isExact(), topic);
    }

    void setWhole(NumberAt number, @Nullable Role role, @Nullable When when) {
        setTotal(number, role, when, number.topic());
        whole = total;
        wholes++;
    }

    int wholes() {
        return wholes;
    }

    boolean isOfUnknown() {
        return isOfUnknown;
    }
}
