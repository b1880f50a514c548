package org.gouji.model;

/**
 * A paragraph or a line of running text.
 *
 * @param text as printed, without white space at its ends
 */
public record Passage(String text, Source source) {}
