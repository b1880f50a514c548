package org.gouji.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gouji.check.Layout;
import org.gouji.check.RuleBook;
import org.gouji.model.CellKey;
import org.gouji.model.Place;
import org.gouji.model.Source;
import org.gouji.model.UnitCode;
import org.gouji.model.Value;

/** Where the county's own published report is not the sum of its units: once for each row, with the causes. */
final class BridgeCheck {

    private static final String RULE = "HI-10";

    private final RuleBook rules;

    BridgeCheck(RuleBook rules) {
        this.rules = rules;
    }

    List<CountyFinding> check(Bridge bridge, CountyTables tables) {
        Map<Place, List<BridgeLine>> rows = new LinkedHashMap<>();
        for (BridgeLine line : bridge.lines()) {
            if (line.amount().signum() != 0) {
                CellKey key = line.cell().key();
                rows.computeIfAbsent(Place.row(key.table(), key.row()), none -> new ArrayList<>())
                        .add(line);
            }
        }
        List<CountyFinding> findings = new ArrayList<>();
        rows.forEach((place, lines) -> findings.add(CountyFinding.of(
                tables.unit(bridge.report()),
                rules.failed(RULE, place, new Source.Whole(), arguments(bridge, lines, tables)))));
        return findings;
    }

    private static Map<String, String> arguments(Bridge bridge, List<BridgeLine> lines, CountyTables tables) {
        Layout layout = new Layout(tables.round().form());
        Map<String, String> arguments = new TreeMap<>();
        arguments.put("aggregate", bridge.aggregate().title());
        arguments.put("table", layout.tableName(lines.get(0).cell().key().table()));
        arguments.put(
                "cells",
                Layout.shortList(lines.stream()
                        .map(line -> layout.name(line.cell().key()))
                        .distinct()
                        .toList()));
        BridgeLine largest = lines.stream()
                .reduce((one, other) ->
                        difference(other).abs().compareTo(difference(one).abs()) > 0 ? other : one)
                .orElseThrow();
        arguments.put("left", number(largest.published()).toPlainString());
        arguments.put("right", number(largest.summed()).toPlainString());
        List<BridgeLine> ofCell = lines.stream()
                .filter(line -> line.cell().equals(largest.cell()))
                .toList();
        for (BridgeCause cause : BridgeCause.values()) {
            if (cause != BridgeCause.EQUAL && cause != BridgeCause.NOT_COMPARABLE) {
                arguments.put(cause.code(), said(ofCell, cause, tables));
            }
        }
        return arguments;
    }

    /** The units with their amounts, such as {@code 青石镇人民政府+3}. */
    private static String said(List<BridgeLine> lines, BridgeCause cause, CountyTables tables) {
        return lines.stream()
                .filter(line -> line.cause() == cause)
                .map(line -> names(line.units(), tables) + signed(line.amount()))
                .collect(Collectors.joining("，"));
    }

    private static String names(List<UnitCode> units, CountyTables tables) {
        return Layout.shortList(units.stream().map(tables::name).toList());
    }

    private static String signed(BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : "") + amount.toPlainString();
    }

    private static BigDecimal difference(BridgeLine line) {
        return number(line.published()).subtract(number(line.summed()));
    }

    private static BigDecimal number(Value value) {
        return value instanceof Value.Amount amount ? amount.number() : BigDecimal.ZERO;
    }
}
