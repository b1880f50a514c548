package org.gouji.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gouji.check.Layout;
import org.gouji.check.RuleBook;
import org.gouji.model.CellKey;
import org.gouji.model.Place;
import org.gouji.model.Source;
import org.gouji.model.Value;

/**
 * Requests that one body sent on to another, or that were made to several, may be in the sums more than once. No number
 * shows it, so it is only said where somebody may look.
 */
final class SharedRequestCheck {

    private static final String RULE = "HI-09";

    /** What a body answers that does not hold the information, and what is made again. */
    private static final List<CellKey> ROWS =
            List.of(new CellKey("AP", "unable_nohold", "total"), new CellKey("AP", "refuse_repeat", "total"));

    private final RuleBook rules;

    SharedRequestCheck(RuleBook rules) {
        this.rules = rules;
    }

    List<CountyFinding> check(CountyTables tables) {
        List<CountyFinding> findings = new ArrayList<>();
        int fewest = rules.threshold(RULE, "min_n").intValue();
        Layout layout = new Layout(tables.round().form());
        for (CountyCell cell : tables.tables().get(0).cells()) {
            CellKey key = cell.cell().key();
            Peak peak = cell.peak();
            if (ROWS.contains(key) && peak.members() >= fewest) {
                BigDecimal sum = cell.value() instanceof Value.Amount amount ? amount.number() : BigDecimal.ZERO;
                Map<String, String> arguments = Map.of(
                        "table", layout.tableName(key.table()),
                        "row", layout.placeName(Place.row(key.table(), key.row())),
                        "n", Integer.toString(peak.members()),
                        "left", sum.toPlainString(),
                        "unit", tables.name(peak.unit()),
                        "right", peak.number().toPlainString());
                findings.add(new CountyFinding(
                        "",
                        "",
                        "",
                        rules.failed(RULE, Place.row(key.table(), key.row()), new Source.Whole(), arguments)));
            }
        }
        return findings;
    }
}
