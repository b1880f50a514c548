package org.gouji.publish.csv;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.decide.Adjustment;
import org.gouji.message.Messages;

/** The footnote to a county number that is not what was added up. */
public final class AdjustmentNote {

    private AdjustmentNote() {}

    /** What was added up, what was done to it, by whom and why. */
    public static String of(Adjustment adjustment, Messages messages) {
        Map<String, String> arguments = new TreeMap<>();
        arguments.put("cell", adjustment.cell().toString());
        arguments.put(
                "summed", adjustment.summed().map(BigDecimal::toPlainString).orElse(""));
        arguments.put("amount", adjustment.signedAmount());
        arguments.put("result", adjustment.result().toPlainString());
        arguments.put("author", adjustment.author());
        arguments.put("date", adjustment.date().toString());
        arguments.put("reason", adjustment.reason());
        return messages.text("adjusted." + adjustment.kind(), arguments);
    }
}
