package org.gouji.store;

/**
 * Where the database is.
 *
 * @param url JDBC address of an HSQLDB ({@code jdbc:hsqldb:file:PATH}) or a PostgreSQL
 * @param password the password itself, never logged
 */
public record DatabaseSettings(String url, String user, String password) {

    /** The database in a file of the operator's own, which needs no password. */
    public static DatabaseSettings embedded(String url) {
        return new DatabaseSettings(url, "SA", "");
    }

    @Override
    public String toString() {
        return url;
    }
}
