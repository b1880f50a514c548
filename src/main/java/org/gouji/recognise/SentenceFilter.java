package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;

/** Turns what stands in sentences into noise, so that a label or a figure in running text is never taken for a table's. */
final class SentenceFilter {

    private SentenceFilter() {}

    static List<Token> filter(Glyphs glyphs, List<Token> tokens, int looseLetters) {
        List<Token> kept = new ArrayList<>(tokens.size());
        int start = 0;
        while (start < tokens.size()) {
            int piece = glyphs.piece(tokens.get(start).from());
            int end = start;
            int loose = 0;
            int labelled = 0;
            while (end < tokens.size() && glyphs.piece(tokens.get(end).from()) == piece) {
                Token token = tokens.get(end);
                int length = token.to() - token.from();
                if (token.is(Token.Kind.TEXT)) {
                    loose += length;
                } else if (token.is(Token.Kind.LABEL)) {
                    labelled += length;
                }
                end++;
            }
            boolean isSentence = loose > looseLetters && loose > labelled && end - start > 1;
            if (isSentence) {
                kept.add(asNoise(tokens.get(start), tokens.get(end - 1)));
            } else {
                for (int i = start; i < end; i++) {
                    kept.add(tokens.get(i));
                }
            }
            start = end;
        }
        return kept;
    }

    private static Token asNoise(Token first, Token last) {
        return new Token(Token.Kind.NOISE, -1, Enumerator.NONE, false, first.from(), last.to(), first.gap());
    }
}
