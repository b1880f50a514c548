package org.gouji.model;

/** The stable code of a reporting unit in the roster, such as {@code 990100101} or {@code 990100-D03}. */
public record UnitCode(String code) implements Comparable<UnitCode> {

    public UnitCode {
        if (code.isBlank()) {
            throw new IllegalArgumentException("A unit code must not be blank.");
        }
    }

    @Override
    public int compareTo(UnitCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
