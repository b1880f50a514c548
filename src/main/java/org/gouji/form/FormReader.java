package org.gouji.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gouji.definition.DefinitionNode;
import org.gouji.model.FormId;

/** Reads a form definition: {@code DefinitionFile.of(path).read(FormReader::read)}. */
public final class FormReader {

    private FormReader() {}

    /** Makes the form, or refuses the definition with file, line and cause. */
    public static Form read(DefinitionNode node) {
        FormId id = new FormId(node.text("form"));
        String family = node.text("family");
        Form.Name name = node.nested("name", names -> new Form.Name(names.text("zh"), names.text("en")));
        String basis = node.text("basis");
        Years years = node.nested("years", Years::read);
        List<String> contents = node.texts("contents");
        Unique parts = new Unique();

        List<Section> sections = node.each("sections", section -> section(section, parts, contents));
        List<Table> tables = node.each("tables", table -> table(table, parts, contents));
        refuseMissingParts(node, contents, sections, tables);
        IdentityReader reader = new IdentityReader(tables);
        List<Identity> identities = node.each("identities", reader::read).stream()
                .flatMap(List::stream)
                .toList();
        List<BridgeLine> bridge = node.each("bridge", line -> BridgeLine.read(line, tables));
        return Form.of(id, family, name, basis, years.first, years.last, sections, tables, identities, bridge);
    }

    private record Years(int first, int last) {

        static Years read(DefinitionNode node) {
            int first = node.integer("first");
            int last = node.integerOr("last", Integer.MAX_VALUE);
            if (last < first) {
                throw node.fail("first", "form.no-period", Map.of("first", first, "last", last));
            }
            return new Years(first, last);
        }
    }

    private static Section section(DefinitionNode node, Unique parts, List<String> contents) {
        String code = LabelReader.code(node);
        parts.add(node, "code", code);
        return new Section(code, LabelReader.label(node), order(node, code, contents));
    }

    private static Table table(DefinitionNode node, Unique parts, List<String> contents) {
        Table table = TableReader.read(node);
        parts.add(node, "code", table.code());
        order(node, table.code(), contents);
        return table;
    }

    /** The place in the form, from 1. */
    private static int order(DefinitionNode node, String code, List<String> contents) {
        int position = contents.indexOf(code);
        if (position < 0) {
            throw node.fail("code", "form.not-in-contents", Map.of("code", code));
        }
        return position + 1;
    }

    private static void refuseMissingParts(
            DefinitionNode node, List<String> contents, List<Section> sections, List<Table> tables) {
        if (tables.isEmpty()) {
            throw node.fail("tables", "form.no-tables");
        }
        List<String> rest = new ArrayList<>(contents);
        sections.forEach(section -> rest.remove(section.code()));
        tables.forEach(table -> rest.remove(table.code()));
        if (!rest.isEmpty()) {
            throw node.fail("contents", "form.no-part", Map.of("code", rest.get(0)));
        }
    }
}
