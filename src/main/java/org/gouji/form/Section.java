package org.gouji.form;

/** A section of text, such as 一、总体情况; its place is {@code order} among all sections and tables of the form. */
public record Section(String code, Label heading, int order) {}
