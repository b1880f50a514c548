package org.gouji.form;

/**
 * A row of a table.
 *
 * @param parent code of the group row above it, empty at the top
 * @param group whether it only groups the rows below it and has no cells of its own
 */
public record Row(String code, Label label, String parent, boolean group) {}
