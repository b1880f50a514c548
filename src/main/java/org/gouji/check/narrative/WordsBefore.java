package org.gouji.check.narrative;

/** What stands right before a number. */
final class WordsBefore {

    private final Tokens tokens;
    private final int at;

    WordsBefore(Tokens tokens, int at) {
        this.tokens = tokens;
        this.at = at;
    }

    /** 约20 and 约为20. */
    boolean isAbout() {
        return isAbout(at - 1) || (isAbout(at - 2) && tokens.kind(at - 1) == Word.FILLER);
    }

    private boolean isAbout(int i) {
        return i >= 0 && tokens.kind(i) == Word.ABOUT;
    }

    /** 惠农补贴类公开了39条: whether it is published what the clause begins with, of whatever kind. */
    boolean isPublishedKind() {
        int k = at - 1;
        while (k > 0 && tokens.kind(k) == Word.FILLER) {
            k--;
        }
        return k > 0
                && tokens.kind(k) == Word.PUBLISH
                && tokens.before(k) == '类'
                && tokens.unit(at).measure() == Unit.Measure.ITEM;
    }
}
