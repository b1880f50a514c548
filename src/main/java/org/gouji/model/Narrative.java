package org.gouji.model;

import java.util.List;
import java.util.Optional;

/**
 * The running text of a report, by section and in reading order. What stands in the cells of its tables is no part of it,
 * nor is the title or what a web page shows around the report. A section whose heading was not found is not there.
 */
public record Narrative(List<TextSection> sections) {

    /** The section of what stands between the title and the first heading. */
    public static final String PREAMBLE = "preamble";

    /** Of a report whose text was not read. */
    public static final Narrative NONE = new Narrative(List.of());

    public Narrative {
        sections = List.copyOf(sections);
    }

    /** The section of this code, if its heading was found. */
    public Optional<TextSection> section(String code) {
        return sections.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
