package org.gouji.fuzz;

import java.nio.charset.StandardCharsets;
import org.gouji.form.NumberType;
import org.gouji.model.Value;
import org.gouji.normalise.ValueReader;

/** Any text as the content of a cell. */
final class Numbers {

    private Numbers() {}

    static void read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Fault.inOurs(() -> {
            for (NumberType type : NumberType.values()) {
                requireStable(ValueReader.read(text, type), type);
            }
        });
    }

    /** A number that is printed plainly is the same number. */
    private static void requireStable(Value value, NumberType type) {
        if (value instanceof Value.Amount amount) {
            Value again = ValueReader.read(amount.number().toPlainString(), type);
            if (!again.equals(amount)) {
                throw new AssertionError(amount + " read again as " + again);
            }
        }
    }
}
