package org.gouji.decide;

/**
 * Whether a decision holds.
 *
 * @param seen what it was taken on, where that has changed
 * @param found what is there now, where that has changed
 */
record Verdict(boolean isApplied, String seen, String found) {

    static final Verdict APPLIED = new Verdict(true, "", "");

    /** There is nothing that it could apply to. */
    static final Verdict NOTHING_THERE = new Verdict(false, "", "");

    static Verdict changed(String seen, String found) {
        return new Verdict(false, shown(seen), shown(found));
    }

    /** An empty text between quotation marks says too little. */
    private static String shown(String text) {
        return text.isEmpty() ? "∅" : text;
    }
}
