package org.gouji.document;

import org.gouji.model.Source;

/**
 * What a reader has to say about a document that could be opened: a sheet that is hidden, a page without text.
 *
 * @param rule id of the rule that says it
 * @param detail what was found, empty if there is nothing to say
 */
public record Remark(String rule, String detail, Source source) {}
