package org.gouji.form;

import java.util.List;

/**
 * A header cell over several columns, such as 法人或其他组织; groups may hold groups.
 *
 * @param columns codes of all columns below it, in order
 */
public record ColumnGroup(String code, Label label, List<String> columns) {

    public ColumnGroup {
        columns = List.copyOf(columns);
    }
}
