package org.gouji.recognise;

/**
 * A label found.
 *
 * @param term its spelling in the lexicon; for a label that breaks off, the spelling it begins
 * @param end the character after it
 * @param isCut whether it breaks off before its end
 */
record LabelMatch(int term, int end, boolean isCut) {}
