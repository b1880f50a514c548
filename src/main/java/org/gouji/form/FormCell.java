package org.gouji.form;

import org.gouji.model.CellKey;

/** A cell that a form has: where it stands and what it holds. */
public record FormCell(CellKey key, Block block, Row row, Column column) {}
