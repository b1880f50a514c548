package org.gouji.check.narrative;

import org.gouji.check.Subject;

/**
 * Reads the sentences of a passage. A sentence is a row of clauses; in a clause, what a number is about and what was done
 * stand before it or right behind it, or have been said before. What is not understood says nothing: a word that is not
 * known between a number and its subject makes it a number of something else.
 */
final class SentenceReader {

    /** A bare number counts something where one of these stands before it. */
    private static final String BEFORE_BARE_NUMBER = "为是数量计共:";

    private final Tokens tokens;
    private final Sentence sentence;
    private final Clause clause;
    private final Times times;
    private final PartWords parts;
    private final LedgerWriter out;
    private final OpenLists lists;
    private final DenialReader denials;
    private final DistributionReader distributions;
    private final DifferenceReader differences;
    private final SumProof proof;
    private final PartReader partReader;
    private final WholeReader wholeReader;
    /** Whether the sentence names a channel, beside which 书面 is another. */
    private boolean namesChannel;
    /** Where brackets were opened last. */
    private int openAt;

    SentenceReader(Tokens tokens, Subject subject, LedgerWriter out) {
        this.tokens = tokens;
        this.sentence = new Sentence(tokens, subject);
        this.clause = sentence.clause;
        this.times = sentence.times;
        this.parts = sentence.parts;
        this.out = out;
        this.lists = new OpenLists(sentence, out);
        this.denials = new DenialReader(sentence, lists, out);
        this.distributions = new DistributionReader(sentence, lists, out);
        this.differences = new DifferenceReader(sentence, lists, out);
        this.proof = new SumProof(sentence, lists);
        this.partReader = new PartReader(sentence, lists, out);
        this.wholeReader = new WholeReader(sentence, lists, partReader, differences, out);
    }

    void read(FoldedPassage passage) {
        tokens.fill(passage);
        sentence.known.clear();
        lists.beginPassage();
        int start = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.kind(i) == Word.STOP) {
                if (i > start) {
                    out.setSentence(passage.passage(), tokens.from(start), tokens.to(i - 1));
                    readSentence(start, i);
                }
                start = i + 1;
            }
        }
        out.endPassage();
    }

    private void readSentence(int start, int end) {
        sentence.begin(start, end);
        lists.begin(tokens.kind(start) == Word.OF_WHICH);
        denials.clear();
        distributions.begin();
        differences.begin();
        wholeReader.begin();
        namesChannel = parts.names(Word.CHANNEL, start, end);
        for (int i = start; i < end; i++) {
            take(i);
        }
        endClause(end);
        lists.close();
    }

    private void take(int i) {
        Word word = tokens.kind(i);
        switch (word) {
            case NUMBER -> number(i);
            case YEAR, THIS_YEAR, LAST_YEAR, OTHER_TIME -> time(i);
            case SINCE -> times.since(clause);
            case PART_OF_YEAR -> {
                times.setPartOfYear();
                clause.isTimed = true;
            }
            case AREA, SELF -> times.setOfArea(word == Word.AREA && tokens.before(i) != '占');
            case COMMA, SEMICOLON, OPEN, CLOSE -> border(word, i);
            case COLON -> {
                if (!isBetweenNameAndNumber(i)) {
                    border(word, i);
                }
            }
            case OF_WHICH, INCLUDING -> {
                sentence.isOfWhich = true;
                lists.openAt(i);
            }
            case RESPECTIVELY -> {
                if (distributions.take(i) && !lists.isTotalMissing()) {
                    lists.open();
                }
                clause.add(word, 0);
            }
            case PARTIAL -> {
                lists.markPartial();
                clause.add(word, 0);
            }
            case NONE -> {
                if (denials.isOpen()) {
                    endClause(i);
                }
                denials.open(i);
            }
            case FROM -> times.takeFrom(tokens, i, sentence.end());
            case THAN -> {
                if (!times.isEndOfComparison(i)) {
                    clause.add(word, 0);
                }
            }
            case CHANGED_TO -> {
                clause.isThan = false;
                clause.add(Word.TOTAL, 0);
                clause.add(word, 0);
                times.take(When.THIS, clause);
            }
            case KIND -> kind(i);
            case CARRY -> clause.add(carried(i), tokens.length(i));
            case FILLER -> {
                if (sentence.isNumberInClause() && parts.areAmongThings(sentence.clauseFrom(), i)) {
                    lists.open();
                    sentence.passWords(i);
                }
            }
            case AMOUNT -> {
                boolean isOfProcurement = tokens.charAt(i, 0) == '采' && clause.topic() == null && !clause.isForeign();
                if (isOfProcurement && sentence.known.topic() == null && !sentence.known.isForeign()) {
                    clause.add(Word.PROCUREMENT, 0);
                }
                clause.add(word, tokens.length(i));
            }
            case FORM -> clause.add(namesChannel ? Word.CHANNEL : Word.FILLER, tokens.length(i));
            default -> clause.add(word, tokens.length(i));
        }
    }

    /** 自然人申请：3件 is read like 自然人申请3件. */
    private boolean isBetweenNameAndNumber(int i) {
        int next = i + 1 < sentence.end() && tokens.kind(i + 1).isYear() ? i + 2 : i + 1;
        return next < sentence.end()
                && tokens.kind(next) == Word.NUMBER
                && !sentence.isNumberInClause()
                && (!clause.isEmpty() || clause.says(Word.TOTAL));
    }

    /** 结转到2023年 says what becomes of it, not when it was. */
    private void time(int i) {
        boolean isAhead = i > 0 && tokens.kind(i - 1) == Word.CARRY && tokens.kind(i) != Word.LAST_YEAR;
        if (!isAhead) {
            times.take(tokens, i, sentence.end(), clause);
            distributions.time(i);
        }
    }

    /** A kind of information is information where a list of what was published may go on. */
    private void kind(int i) {
        boolean isSaidBefore = clause.actions.isEmpty() && sentence.known.action() == Word.PUBLISH;
        boolean isPublishing = lists.total().role() == Role.PUBLISHED || isSaidBefore;
        clause.add(Word.KIND, tokens.length(i));
        if (isPublishing) {
            clause.add(Word.INFORMATION, tokens.length(i));
        }
    }

    /** 结转 goes on to the next year where what became of this one's was told, and comes from the last if that is named. */
    private Word carried(int i) {
        if (clause.isTimed && times.isLastYear()) {
            times.take(When.THIS, clause);
            return Word.CARRY_IN;
        }
        boolean isTimeNext = i + 1 < sentence.end() && tokens.kind(i + 1) == Word.YEAR;
        return isTimeNext || sentence.done() == Word.ANSWER ? Word.CARRY_OUT : Word.CARRY;
    }

    private void border(Word sign, int i) {
        boolean isDivision = parts.areDivided(sentence.clauseFrom(), i);
        boolean isBehindNumber = sentence.isNumberInClause();
        endClause(i);
        sentence.isDivided |= isDivision || sign == Word.COLON;
        clause.isAnnounced = sign == Word.COLON && !sentence.listed.isEmpty();
        if (sign == Word.SEMICOLON) {
            times.endGroup(lists.beginsWithThisYear());
        }
        switch (sign) {
            case COLON -> {
                if (isBehindNumber || isBehind(Word.NUMBER, i)) {
                    lists.open();
                }
            }
            case OPEN -> open(i);
            case CLOSE -> close(i);
            default -> {
                distributions.end();
                among(i);
            }
        }
        if (isDivision) {
            lists.divide(isBehindNumber);
        }
        sentence.beginClause(i + 1);
    }

    private boolean isBehind(Word word, int i) {
        return i > 0 && tokens.kind(i - 1) == word;
    }

    private void close(int i) {
        if (i > openAt + 2 && !parts.names(Word.NUMBER, openAt, i)) {
            times.endBrackets();
        }
        lists.closeBrackets();
    }

    private void open(int i) {
        openAt = i;
        times.beginBrackets();
        if (isBehind(Word.NUMBER, i)) {
            lists.openInBrackets();
        } else if (isBehind(Word.YEAR, i) || isBehind(Word.LAST_YEAR, i)) {
            times.takeForBrackets(tokens, i - 1, clause);
        }
    }

    /** 收到的3件申请中， opens a list, 收到的申请中， one of what was not counted. */
    private void among(int i) {
        if (!parts.areAmongNamed(i)) {
            return;
        }
        Word named = tokens.kind(i - 2);
        boolean isOfOthers = (named == Word.PERSON && lists.total().role() != Role.NATURAL_PERSONS)
                || (named == Word.ORGANISATION && lists.total().role() != Role.ORGANISATIONS);
        if (lists.total().role() == null || isOfOthers) {
            sentence.isAmongUnknown = true;
        } else {
            lists.open();
        }
    }

    /** A clause ends, at a sign or where another negation begins. */
    private void endClause(int at) {
        denials.endClause(at);
        sentence.endClause(at);
        distributions.endClause();
    }

    private void number(int i) {
        Unit.Measure measure = tokens.unit(i).measure();
        if (measure == Unit.Measure.TIME) {
            times.length(tokens, i, clause);
            return;
        }
        if (tokens.unit(i).word().startsWith("月")) {
            times.months(tokens, i);
            return;
        }
        boolean isBare = measure == Unit.Measure.BARE && BEFORE_BARE_NUMBER.indexOf(tokens.before(i)) < 0;
        if (measure == Unit.Measure.SHARE || isBare || denials.isNotEvenOne(i)) {
            return;
        }
        if (!clause.says(Word.PER)) {
            NumberAt number = sentence.number(i);
            if (!distributions.readNext(number, i) && !distributions.isOfDifferences()) {
                counted(number, i);
            }
        }
        sentence.passNumber(i);
        denials.clear();
    }

    private void counted(NumberAt number, int i) {
        if (parts.areAmongNumber(i)) {
            lists.open();
        }
        if (differences.isDifference(i)) {
            differences.read(number);
            return;
        }
        if (distributions.has(i)) {
            distributions.read(i);
            return;
        }
        if (lists.isEmpty() && parts.isRest(i)) {
            lists.openForRest(number.value(), number.unit());
        }
        proof.open(number, i);
        if (!partReader.read(number, i)) {
            lists.closeUnbracketed();
            wholeReader.read(number, i);
        }
    }
}
