package org.gouji.form;

import java.util.List;

/**
 * A statistical table of a form.
 *
 * @param code AD, AP, RL
 * @param name the short name in messages, such as 表三
 * @param heading the section heading above the table
 */
public record Table(String code, String name, Label heading, List<Block> blocks) {

    public Table {
        blocks = List.copyOf(blocks);
    }
}
