package org.gouji.check.narrative;

/** A set of characters, as bits, for questions that every character of a text is asked. */
final class Letters {

    private static final int BITS = 6;

    private final long[] bits = new long[(Character.MAX_VALUE + 1) >> BITS];

    private Letters() {}

    static Letters of(String letters) {
        Letters set = new Letters();
        letters.chars().forEach(letter -> set.bits[letter >> BITS] |= 1L << letter);
        return set;
    }

    boolean have(char c) {
        return (bits[c >> BITS] & (1L << c)) != 0;
    }
}
