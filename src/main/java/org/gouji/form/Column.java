package org.gouji.form;

/**
 * A column that holds cells.
 *
 * @param unit unit of measure: 件, 项, 万元
 */
public record Column(String code, Label label, String unit, NumberType type, Aggregation aggregation) {}
