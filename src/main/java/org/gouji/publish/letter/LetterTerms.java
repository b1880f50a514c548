package org.gouji.publish.letter;

/** What all letters of a county have in common. */
public record LetterTerms(Office office, LetterDate date, ReplyBy replyBy) {

    /** Long enough to look into every figure, where the office sets nothing. */
    public static final ReplyBy USUAL = new ReplyBy.Days(10);

    /** Of an office that set nothing. */
    public static final LetterTerms UNSET = new LetterTerms(Office.UNNAMED, new LetterDate.ByHand(), USUAL);
}
