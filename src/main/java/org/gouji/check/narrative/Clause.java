package org.gouji.check.narrative;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been said in a clause so far, since its last number. */
final class Clause {

    /** Of deeds that are named together these tell the most. */
    private static final List<Word> FIRST = List.of(Word.RECEIVE, Word.CARRY_OUT, Word.CARRY_IN);

    final List<Word> topics = new ArrayList<>(4);
    final List<Word> actions = new ArrayList<>(4);
    boolean isPerson;
    boolean isOrganisation;
    boolean isOutcome;
    boolean isResult;
    boolean isChannel;
    boolean isForeign;
    boolean isFeeSpokenOf;
    boolean isPer;
    boolean isAbout;
    boolean isThan;
    boolean isChange;
    boolean isTotal;
    boolean isEach;
    /** Whether a time is named. */
    boolean isTimed;
    /** Letters of unknown words since the last word that tells a role. */
    int unknown;

    /** Whether a colon stands before it that belongs to what was said before. */
    boolean isAnnounced;

    private boolean isStrange;
    private boolean isJoined;
    private boolean isTopicLast;
    private boolean isActionLast;

    void clear() {
        topics.clear();
        actions.clear();
        isPerson = false;
        isOrganisation = false;
        isOutcome = false;
        isResult = false;
        isChannel = false;
        isForeign = false;
        isFeeSpokenOf = false;
        isPer = false;
        isAbout = false;
        isThan = false;
        isChange = false;
        isTotal = false;
        isEach = false;
        isTimed = false;
        unknown = 0;
        isAnnounced = false;
        isStrange = false;
        isJoined = false;
        isTopicLast = false;
        isActionLast = false;
    }

    @Nullable
    Word topic() {
        return topics.isEmpty() ? null : topics.get(topics.size() - 1);
    }

    /** What was done: of several things at once the first, which goes for all. */
    @Nullable
    Word action() {
        if (actions.isEmpty()) {
            return null;
        }
        for (Word first : FIRST) {
            if (actions.contains(first)) {
                return first;
            }
        }
        return actions.get(actions.size() - 1);
    }

    /** Whether the last word that told something was a deed. */
    boolean endsWithAction() {
        return isActionLast;
    }

    boolean isEmpty() {
        return topics.isEmpty() && actions.isEmpty() && !isPerson && !isOrganisation && !isOutcome && !isResult;
    }

    /** Whether anything in it tells that a number of what was spoken of before follows. */
    boolean saysWhatIsCounted() {
        return !isEmpty() || isTimed || isAnnounced || isTotal || isThan || isEach;
    }

    /** Takes a word that may tell a role; no number, no sign but 、. */
    void add(Word word, int length) {
        if (word == Word.REQUEST) {
            boolean isForSomethingElse = unknown > 0 || isForeign || isStrange;
            add(isForSomethingElse ? Word.FOREIGN : Word.APPLICATION, length);
        } else if (word.isTopic()) {
            isFeeSpokenOf |= word == Word.HANDLING_FEE || word == Word.FEE_NOTICE;
            addTo(topics, word, isTopicLast, isJoined);
            isTopicLast = true;
            isActionLast = false;
            isJoined = false;
            told();
        } else if (word.isAction()) {
            addTo(actions, word, isActionLast, true);
            isActionLast = true;
            isStrange &= word != Word.RECEIVE;
            told();
        } else {
            addOther(word, length);
        }
    }

    private void addTo(List<Word> words, Word word, boolean isLast, boolean isList) {
        if (!(isLast && isList && unknown == 0) && !(isLast && words.contains(word))) {
            words.clear();
        }
        if (!words.contains(word)) {
            words.add(word);
        }
    }

    private void told() {
        isForeign = false;
        unknown = 0;
    }

    private void addOther(Word word, int length) {
        switch (word) {
            case PERSON -> {
                isPerson = true;
                unknown = 0;
            }
            case ORGANISATION -> {
                isOrganisation = true;
                unknown = 0;
            }
            case OUTCOME -> {
                isOutcome = true;
                unknown = 0;
            }
            case RESULT -> {
                isResult = true;
                unknown = 0;
            }
            case CHANNEL -> isChannel = true;
            case PARTIAL -> isChannel = false;
            case JOIN, PAUSE -> isJoined = true;
            case FOREIGN -> {
                isForeign = true;
                isStrange = true;
            }
            case UNKNOWN -> {
                unknown += length;
                isStrange = true;
            }
            case PER -> isPer = true;
            case ABOUT -> isAbout = true;
            case THAN -> isThan = true;
            case CHANGE -> isChange = true;
            case TOTAL -> isTotal = true;
            case EACH -> isEach = true;
            default -> {}
        }
    }
}
