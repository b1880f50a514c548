package org.gouji.check.copying;

import org.gouji.model.Passage;

/**
 * A piece of a sentence, from comma to comma, as it is compared.
 *
 * @param letters without names, numbers, signs and the words that tell kinds of bodies apart
 * @param sentence as printed
 */
record Clause(String letters, String sentence, Passage passage) {

    /** The same for the same letters, on every machine and in every year. */
    int hash() {
        int hash = 0x811C9DC5;
        for (int i = 0; i < letters.length(); i++) {
            hash = (hash ^ letters.charAt(i)) * 0x01000193;
        }
        return hash;
    }
}
