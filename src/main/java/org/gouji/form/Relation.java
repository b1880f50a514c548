package org.gouji.form;

/** How the two sides of an {@link Identity} are related. */
public enum Relation {
    EQUAL,
    AT_LEAST
}
