package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;

/** Tokens -> items. Decides which words between a label and its figures belong to neither. */
final class ItemReader {

    private static final String UNIT_WORDS = "件条项個个宗份次万元";
    private static final int LONGEST_SERIAL = 2;
    private static final int LONGEST_FRAGMENT = 3;
    private static final int LONGEST_PAGE_NUMBER = 3;

    private final Glyphs glyphs;
    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final List<Item> items = new ArrayList<>(200);

    private ItemReader(Glyphs glyphs, Lexicon lexicon, List<Token> tokens) {
        this.glyphs = glyphs;
        this.lexicon = lexicon;
        this.tokens = tokens;
    }

    static List<Item> read(Glyphs glyphs, Lexicon lexicon, List<Token> tokens) {
        ItemReader reader = new ItemReader(glyphs, lexicon, tokens);
        for (int i = 0; i < tokens.size(); i++) {
            reader.take(i);
        }
        return reader.items;
    }

    private void take(int index) {
        Token token = tokens.get(index);
        switch (token.kind()) {
            case LABEL -> items.add(new Item(Item.Kind.LABEL, token));
            case VALUE, EMPTY -> takeFigure(index, token);
            case TEXT -> takeText(token);
            case NOISE -> {}
        }
    }

    private void takeFigure(int index, Token token) {
        if (isSerial(index, token)) {
            return;
        }
        Item last = items.isEmpty() ? null : items.get(items.size() - 1);
        if (last != null && last.isRun() && isPageNumber(index, token, last)) {
            return;
        }
        if (last == null || !last.isRun() || beginsRow(token, last)) {
            last = new Item(Item.Kind.RUN, token);
            items.add(last);
        }
        last.add(token);
    }

    /** A number in front of a row label or a sentence: 3 | 行政许可 | 0. */
    private boolean isSerial(int index, Token token) {
        if (!token.is(Token.Kind.VALUE)
                || token.gap() != Gap.LINE
                || token.to() - token.from() > LONGEST_SERIAL
                || index + 1 >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(index + 1);
        boolean isOnLine = glyphs.piece(token.from()) == glyphs.piece(next.from());
        boolean beforeLabel =
                next.is(Token.Kind.LABEL) && (next.gap() == Gap.CELL || (next.gap() == Gap.SPACE && isOnLine));
        boolean beforeSentence = next.is(Token.Kind.TEXT)
                && next.gap() == Gap.SPACE
                && isOnLine
                && glyphs.letters(next.from(), next.to()).length() > LONGEST_FRAGMENT;
        return beforeLabel || beforeSentence;
    }

    /** Where cells of a row share a line, a new line is a new row, though its label be lost. */
    private static boolean beginsRow(Token token, Item run) {
        return token.gap() == Gap.LINE && run.run.get(run.size() - 1).gap() == Gap.CELL;
    }

    /** A short number alone on its line behind figures that share a line. */
    private boolean isPageNumber(int index, Token token, Item run) {
        boolean alone = token.gap() == Gap.LINE
                && token.to() - token.from() <= LONGEST_PAGE_NUMBER
                && (index + 1 >= tokens.size() || tokens.get(index + 1).gap() == Gap.LINE);
        return token.is(Token.Kind.VALUE) && alone && run.filled() > 1 && isOnOneLine(run.run);
    }

    private static boolean isOnOneLine(List<Token> figures) {
        for (int i = 1; i < figures.size(); i++) {
            if (figures.get(i).gap() == Gap.LINE) {
                return false;
            }
        }
        return true;
    }

    private void takeText(Token token) {
        if (!isUnitWord(token) && !isRestOfLabel(token)) {
            items.add(new Item(Item.Kind.UNKNOWN, token));
        }
    }

    /** Whether it has no letters but those of unit words. */
    private boolean isUnitWord(Token token) {
        for (int i = token.from(); i < token.to(); i++) {
            if (glyphs.isLetter(i) && UNIT_WORDS.indexOf(glyphs.at(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The torn rest of the label before, or single letters of vertical text. */
    private boolean isRestOfLabel(Token token) {
        for (int i = items.size() - 1; i >= 0 && i >= items.size() - 2; i--) {
            Item item = items.get(i);
            if (item.isLabel()) {
                String letters = glyphs.letters(token.from(), token.to(), lexicon.longest() + 1);
                boolean isFragment = letters.length() < LONGEST_FRAGMENT || lexicon.isPartOfGroup(letters);
                return (isFragment && !hasFiguresAfter(i)) || lexicon.isPart(item.token.term(), letters);
            }
        }
        return false;
    }

    private boolean hasFiguresAfter(int i) {
        return i + 1 < items.size();
    }
}
