package org.gouji.store;

import org.gouji.model.OperatorException;

/** The databases we run on. Their tables are the same; the scripts that make them are not. */
enum Product {
    HSQLDB("hsqldb"),
    POSTGRESQL("postgresql");

    private final String code;

    Product(String code) {
        this.code = code;
    }

    static Product of(String url) {
        for (Product product : values()) {
            if (url.startsWith("jdbc:" + product.code + ":")) {
                return product;
            }
        }
        throw new OperatorException(
                "%s: 不支持这种数据库地址。 Not a database we can use, write an address that begins with jdbc:hsqldb: or jdbc:postgresql:."
                        .formatted(url));
    }

    /** The folder with the scripts that make our tables. */
    String migrations() {
        return "classpath:db/" + code;
    }

    /** The script of Spring Batch that makes or drops its own tables. */
    String batchScript(String verb) {
        return "org/springframework/batch/core/schema-" + verb + code + ".sql";
    }
}
