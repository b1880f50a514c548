package org.gouji.store;

import java.util.Map;
import org.gouji.message.Refusal;

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
        throw Refusal.at(url, "database.unsupported", Map.of());
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
