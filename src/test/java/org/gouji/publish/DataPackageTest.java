package org.gouji.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gouji.publish.verify.CsvScanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the golden package, as programs of others read it. */
class DataPackageTest {

    private static final Path PACKAGE = Path.of("src/test/resources/publish/package");
    private static final Path DESCRIPTOR = PACKAGE.resolve("datapackage.json");
    private static final Path SCHEMA = Path.of("src/test/resources/publish/data-package-2.schema.json");

    @Test
    void theDescriptionIsAsTheStandardAsks() throws IOException {
        assertThat(schema().validate(Files.readString(DESCRIPTOR), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "name" : "gouji-       | "name" : "Gouji-
        "path" : "units.csv"   | "path" : "../units.csv"
        "path" : "units.csv"   | "path" : "/units.csv"
        "hash" : "sha256:      | "hash" : "sha1:
        "type" : "integer"     | "type" : "whole"
        "label" :              | "meaning" :
        "type" : "table"       | "title" : "table"
        "resources" : [        | "files" : [
        "bytes" :              | "size" :
        """)
    void whatTheStandardForbidsIsRefused(String right, String wrong) throws IOException {
        String descriptor = Files.readString(DESCRIPTOR);
        assertThat(descriptor).contains(right);

        assertThat(schema().validate(descriptor.replace(right, wrong), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void everyFileIsDescribedOnceUnderANameOfItsOwn() throws IOException {
        List<String> names = new ArrayList<>();
        for (JsonNode resource : resources()) {
            assertThat(PACKAGE.resolve(resource.path("path").asString())).exists();
            names.add(resource.path("name").asString());
        }

        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(40);
    }

    @Test
    void theFieldsOfATableAreItsColumns() throws IOException {
        List<String> tables = new ArrayList<>();
        for (JsonNode resource : resources()) {
            if (resource.has("schema")) {
                List<String> fields = new ArrayList<>();
                resource.path("schema")
                        .path("fields")
                        .forEach(field -> fields.add(field.path("name").asString()));
                String table = resource.path("path").asString();
                tables.add(table);
                try (CsvScanner lines = new CsvScanner(PACKAGE.resolve(table))) {
                    assertThat(lines.next()).isTrue();
                    assertThat(lines.texts()).as(table).isEqualTo(fields);
                }
            }
        }

        assertThat(tables).contains("unit-cells.csv", "county-cells.csv", "wide.csv", "versions.csv");
    }

    private static JsonNode resources() throws IOException {
        return new JsonMapper().readTree(Files.readString(DESCRIPTOR)).path("resources");
    }

    private static Schema schema() throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        return registry.getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    }
}
