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

    /** The same, with what it tells of private persons hidden; a text that tells nothing of them is returned as it is. */
    public Narrative withoutPersons() {
        boolean isClean = sections.stream()
                .flatMap(section -> section.passages().stream())
                .noneMatch(passage -> PersonalData.isIn(passage.text()));
        return isClean
                ? this
                : new Narrative(sections.stream().map(Narrative::withoutPersons).toList());
    }

    private static TextSection withoutPersons(TextSection section) {
        return new TextSection(
                section.code(),
                section.heading(),
                section.passages().stream()
                        .map(passage -> new Passage(PersonalData.hide(passage.text()), passage.source()))
                        .toList());
    }

    /** The section of this code, if its heading was found. */
    public Optional<TextSection> section(String code) {
        return sections.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
