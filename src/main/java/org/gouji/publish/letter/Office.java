package org.gouji.publish.letter;

/**
 * The office that sends the letters; what is empty is left out.
 *
 * @param contact whom to ask
 */
public record Office(String name, String contact, String telephone) {

    public static final Office UNNAMED = new Office("", "", "");
}
