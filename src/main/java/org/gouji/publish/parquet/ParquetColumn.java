package org.gouji.publish.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * A column of a table.
 *
 * @param kind what its fields hold
 */
public record ParquetColumn(String name, Kind kind) {

    /** What the fields of a column hold. An empty one is no value in all of them. */
    public enum Kind {
        TEXT,
        /** Counts of things and years. */
        WHOLE,
        /** Figures as they are printed, exact to six decimals; a code in the place of a figure is no value. */
        FIGURE
    }

    /** With as many digits and bytes as every reader of Parquet knows for a decimal number. */
    private static final int PRECISION = 38;

    private static final int BYTES = 16;
    private static final int DECIMALS = 6;

    Type type() {
        return switch (kind) {
            case TEXT ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
            case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(name);
            case FIGURE ->
                Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                        .length(BYTES)
                        .as(LogicalTypeAnnotation.decimalType(DECIMALS, PRECISION))
                        .named(name);
        };
    }

    /** Whether a field has a value in this column. */
    boolean hasValue(String field) {
        return !field.isEmpty() && (kind != Kind.FIGURE || field.charAt(0) != '.');
    }

    void write(String field, RecordConsumer consumer) {
        switch (kind) {
            case TEXT -> consumer.addBinary(Binary.fromString(field));
            case WHOLE -> consumer.addLong(whole(field));
            case FIGURE -> consumer.addBinary(Binary.fromConstantByteArray(decimal(field)));
        }
    }

    private static long whole(String field) {
        try {
            return Long.parseLong(field);
        } catch (NumberFormatException e) {
            throw new Unheld(field, e);
        }
    }

    private static byte[] decimal(String field) {
        try {
            BigDecimal number = new BigDecimal(field).setScale(DECIMALS);
            if (number.precision() <= PRECISION) {
                return wide(number.unscaledValue());
            }
            throw new Unheld(field, new ArithmeticException(PRECISION + " digits are too few"));
        } catch (NumberFormatException | ArithmeticException e) {
            throw new Unheld(field, e);
        }
    }

    /** As the standard wants it: the same number of bytes for each, the highest first, the sign repeated to the front. */
    private static byte[] wide(BigInteger number) {
        byte[] bytes = new byte[BYTES];
        byte[] digits = number.toByteArray();
        Arrays.fill(bytes, (byte) (number.signum() < 0 ? -1 : 0));
        System.arraycopy(digits, 0, bytes, BYTES - digits.length, digits.length);
        return bytes;
    }

    /** A field that its column cannot hold exactly. */
    static final class Unheld extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unheld(String field, Exception cause) {
            super("A column cannot hold '" + field + "'.", cause);
        }
    }
}
