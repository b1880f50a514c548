package org.gouji.model;

/** A cell as read from one document: its place in the form, its value, the raw text, and its place in the document. */
public record Cell(CellKey key, Value value, String raw, Source source) {}
