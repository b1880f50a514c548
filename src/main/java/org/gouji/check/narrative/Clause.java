package org.gouji.check.narrative;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a stretch of words on one side of a number says: since the last number or sign, or up to the next one. */
final class Clause {

    /** Of deeds that are named together these tell the most. */
    private static final List<Word> FIRST = List.of(Word.RECEIVE, Word.CARRY_OUT, Word.CARRY_IN);

    final List<Word> topics = new ArrayList<>(4);
    final List<Word> actions = new ArrayList<>(4);
    private final Set<Word> said = EnumSet.noneOf(Word.class);

    /** Letters of unknown words since the last word that tells a role, and in all. */
    private int unknown;

    private int strange;

    /** Whether a time is named. */
    boolean isTimed;
    /** Whether a number here is set against the one before it. */
    boolean isThan;
    /** Whether a colon stands before it that belongs to what was said before. */
    boolean isAnnounced;

    private boolean isForeign;
    private boolean isDeed;
    private boolean isStrange;
    private boolean isJoined;
    private boolean isOutcomeLast;
    /** Whether the last that told something was a bare 申请, which may be for what stands behind it. */
    private boolean isRequestLast;

    private @Nullable Word last;

    void clear() {
        topics.clear();
        actions.clear();
        said.clear();
        unknown = 0;
        strange = 0;
        isTimed = false;
        isThan = false;
        isAnnounced = false;
        isForeign = false;
        isDeed = false;
        isStrange = false;
        isJoined = false;
        isOutcomeLast = false;
        isRequestLast = false;
        last = null;
    }

    boolean says(Word word) {
        return said.contains(word);
    }

    int unknown() {
        return unknown;
    }

    int strange() {
        return strange;
    }

    /** Whether the last that was named is nothing of the report's subjects, or something else is done to them. */
    boolean isForeign() {
        return isForeign || isDeed || (isRequestLast && unknown > 0);
    }

    /** Whether something else is done to what was named. */
    boolean isDeed() {
        return isDeed;
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
        int last = actions.size() - 1;
        return actions.get(last == 0 || actions.get(last) != Word.PUBLISH ? last : last - 1);
    }

    /** Whether the last word that told something was a deed. */
    boolean endsWithAction() {
        return last != null && last.isAction();
    }

    /** Whether something was done after what came of it was named, as in 转交我镇办理. */
    boolean isOutcomeDoubtful() {
        return says(Word.OUTCOME) && !isOutcomeLast;
    }

    boolean isOfApplicant() {
        return says(Word.PERSON) || says(Word.ORGANISATION);
    }

    boolean isEmpty() {
        return topics.isEmpty() && actions.isEmpty() && !isOfApplicant() && !says(Word.OUTCOME) && !says(Word.RESULT);
    }

    /** Whether anything in it tells that a number of what was spoken of before follows. */
    boolean saysWhatIsCounted() {
        return !isEmpty() || isTimed || isAnnounced || isThan || says(Word.TOTAL) || says(Word.EACH);
    }

    /** Takes a word that may tell a role; no number, no sign but 、. */
    void add(Word word, int length) {
        said.add(word);
        if (word == Word.REQUEST) {
            boolean isForSomethingElse = unknown > 0 || isStrange;
            boolean isOfWhatWasNamed = last != null && last.isTopic() && last != Word.INFORMATION && unknown == 0;
            boolean isForDecision = last == Word.LICENCE || last == Word.PENALTY || last == Word.COERCION;
            if (isForDecision) {
                add(Word.FOREIGN, length);
            } else if (!isOfWhatWasNamed) {
                add(isForSomethingElse ? Word.FOREIGN : Word.APPLICATION, length);
                isRequestLast = !isForSomethingElse;
            }
        } else if (word == Word.REPLY) {
            add(Word.APPLICATION, length);
            add(Word.ANSWER, length);
        } else if (word == Word.PUBLICATION) {
            add(Word.PUBLISH, length);
            add(Word.INFORMATION, length);
        } else if (word.isTopic()) {
            boolean isUpdated = word == Word.INFORMATION && last == Word.UPDATE && unknown == 0;
            boolean isLast = last != null && (last.isTopic() || (last == Word.DO && isJoined));
            boolean isPair = last == Word.REVIEW && word == Word.LAWSUIT;
            addTo(topics, word, isLast, isJoined || isPair);
            if (isUpdated) {
                actions.clear();
                actions.add(Word.PUBLISH);
            }
            isJoined = false;
            boolean isAskedFor = (isRequestLast || (isForeign && last == Word.PENALTY))
                    && (word == Word.COERCION || word == Word.PENALTY);
            told(word);
            isForeign = isAskedFor;
        } else if (word == Word.DO && !actions.isEmpty()) {
            told(word);
        } else if (word.isAction()) {
            isDeed &= last != Word.DEED || unknown > 0;
            boolean isAnswerTo = word == Word.ANSWER && actions.contains(Word.RECEIVE) && unknown == 0;
            addTo(actions, word, endsWithAction() || isAnswerTo, !(word == Word.AMOUNT && last == Word.CHARGE));
            isStrange &= word != Word.RECEIVE;
            isOutcomeLast &= word != Word.RECEIVE && word != Word.ANSWER;
            told(word);
        } else {
            addOther(word, length);
        }
    }

    private void addTo(List<Word> words, Word word, boolean isLast, boolean isList) {
        boolean isOneOfSeveral = isLast && unknown == 0 && (isList || words.contains(word));
        if (!isOneOfSeveral) {
            words.clear();
        }
        if (!words.contains(word)) {
            words.add(word);
        }
    }

    private void told(Word word) {
        last = word;
        isForeign = false;
        isRequestLast = false;
        unknown = 0;
    }

    private void addOther(Word word, int length) {
        switch (word) {
            case PERSON, ORGANISATION, RESULT -> unknown = 0;
            case OUTCOME -> {
                unknown = 0;
                isOutcomeLast = true;
            }
            case PARTIAL -> said.remove(Word.CHANNEL);
            case JOIN, PAUSE -> isJoined = true;
            case FOREIGN -> {
                isForeign = true;
                isStrange = true;
                last = word;
            }
            case PLACE -> isForeign = true;
            case KIND -> {
                if (actions.contains(Word.PUBLISH)) {
                    addTo(topics, Word.INFORMATION, false, false);
                    told(word);
                } else {
                    isForeign = true;
                }
            }
            case UPDATE -> last = word;
            case DEED -> {
                boolean isOneOfSeveral = isJoined && endsWithAction();
                if (!isOneOfSeveral) {
                    isForeign = true;
                    isDeed = !actions.contains(Word.PUBLISH);
                    last = word;
                }
            }
            case UNKNOWN -> {
                unknown += length;
                strange += length;
                isStrange = true;
            }
            case THAN -> isThan = true;
            default -> {}
        }
    }
}
