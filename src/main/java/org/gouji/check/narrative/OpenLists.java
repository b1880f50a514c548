package org.gouji.check.narrative;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
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
    /** All numbers of the passage so far whose role is known, and how many of them stood before this sentence. */
    private final List<Total> said = new ArrayList<>();

    private int saidBefore;
    private boolean isWholeNamed;
    private Total beforeBrackets = NO_TOTAL;
    /** Whether the last number, and the one before the brackets, is a part. */
    private boolean isTotalPart;

    private boolean isPartBeforeBrackets;
    private @Nullable OpenList lastClosed;
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
        said.clear();
        lastClosed = null;
    }

    /** A sentence begins; 其中 at its beginning goes on with the one before. */
    void begin(boolean isGoingOn) {
        wholesBefore = wholes;
        wholes = 0;
        saidBefore = said.size();
        beforeBrackets = NO_TOTAL;
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
            pop();
        }
        boolean isCarried = isCarried();
        boolean isOfSeveral = isOfSentenceBefore() || (isCarried && wholes > 1);
        push(OpenList.of(isOfSeveral && isCarried ? total.as(Role.RECEIVED) : total), isOfSeveral);
    }

    void openInBrackets() {
        beforeBrackets = total;
        isPartBeforeBrackets = isTotalPart;
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

    private void pop() {
        OpenList list = lists.pop();
        lastClosed = list;
        out.add(list);
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
        if (!beforeBrackets.equals(NO_TOTAL)) {
            total = beforeBrackets;
            isTotalPart = isPartBeforeBrackets;
        }
        beforeBrackets = NO_TOTAL;
        if (!lists.isEmpty() && lists.peek().isInBrackets()) {
            pop();
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
            pop();
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

    /** Whether the last number is a part of another one. */
    boolean isTotalPart() {
        return isTotalPart;
    }

    boolean isTotalMissing() {
        return total.equals(NO_TOTAL);
    }

    void setTotal(NumberAt number, @Nullable Role role, @Nullable When when, @Nullable Word topic) {
        Span span = when == null ? Span.OTHER : when.span();
        total = new Total(number.value(), number.unit(), role, span, number.isExact(), topic);
        isTotalPart = true;
        if (role != null) {
            said.add(total);
        }
    }

    /** The last number of this year that was so many of a role that is asked for, null if there was none. */
    @Nullable
    Total saidBefore(BigDecimal value, Unit unit, Predicate<Role> isAskedFor) {
        for (int k = said.size() - 1; k >= 0; k--) {
            Total each = said.get(k);
            boolean isIt = each.role() != null
                    && each.value() != null
                    && each.value().compareTo(value) == 0
                    && each.isExact()
                    && each.span() == Span.THIS
                    && each.unit().measure() == unit.measure()
                    && isAskedFor.test(each.role());
            if (isIt) {
                return each;
            }
        }
        return null;
    }

    /** Whether it is the last number that was no part. */
    boolean isLast(Total number) {
        return number.equals(whole);
    }

    /** 今年的7件申请，自然人6件，法人1件: whether the last number named what is told apart. */
    boolean isNamedBefore() {
        return isWholeNamed;
    }

    /** Whether the first number of this sentence is of this year. */
    boolean beginsWithThisYear() {
        return said.size() > saidBefore && said.get(saidBefore).span() == Span.THIS;
    }

    /** What has been counted in this sentence. */
    List<Total> said() {
        return List.copyOf(said.subList(saidBefore, said.size()));
    }

    /** Opens the list again that was closed last, if a number is the rest of it. */
    void openForRest(BigDecimal value, Unit unit) {
        OpenList list = lastClosed;
        if (list != null && list.total.unit().measure() == unit.measure() && list.isFullWith(value)) {
            lists.push(list);
        }
    }

    void setWhole(NumberAt number, @Nullable Role role, @Nullable When when, boolean isSummedUp) {
        setTotal(number, role, when, number.topic());
        isTotalPart = isSummedUp;
        whole = total;
        isWholeNamed = number.isNamedBehind();
        wholes++;
    }

    int wholes() {
        return wholes;
    }

    boolean isOfUnknown() {
        return isOfUnknown;
    }
}
