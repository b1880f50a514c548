package org.gouji.document;

import org.gouji.model.Source;

/**
 * A stretch of text without a border inside: a table cell, a line, a paragraph.
 *
 * @param text as printed, without white space at its ends; empty for a cell that is there and empty
 * @param before what separates it from the piece before
 * @param source where it stands
 */
public record Piece(String text, Break before, Source source) {}
