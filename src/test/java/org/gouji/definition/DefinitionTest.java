package org.gouji.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.message.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionTest {

    private enum Colour {
        DARK_RED,
        GREEN
    }

    private record Shop(String name, int year, Colour colour, List<String> tags, List<String> goods) {}

    private static Shop shop(DefinitionNode node) {
        return new Shop(
                node.text("name"),
                node.integerOr("year", 0),
                node.choiceOr("colour", Colour.class, Colour.GREEN),
                node.texts("tags"),
                node.each("goods", good -> good.text("label")));
    }

    private static Shop read(String yaml) {
        return Definition.read("shop.yml", new StringReader(yaml), DefinitionTest::shop);
    }

    @Test
    void everyKindOfValueIsRead() {
        String yaml = """
            name: 小店
            year: 1987
            colour: dark-red
            tags: [a, b]
            goods:
              - label: 茶
              - label: 米
            """;

        assertThat(read(yaml)).isEqualTo(new Shop("小店", 1987, Colour.DARK_RED, List.of("a", "b"), List.of("茶", "米")));
    }

    @Test
    void whatIsLeftOutTakesItsDefault() {
        assertThat(read("name: 小店")).isEqualTo(new Shop("小店", 0, Colour.GREEN, List.of(), List.of()));
    }

    @Test
    void wordsThatYamlTakesForSomethingElseStayTexts() {
        assertThat(read("{name: no, tags: [2019, on, 1.0, 0x1F]}"))
                .isEqualTo(new Shop("no", 0, Colour.GREEN, List.of("2019", "on", "1.0", "0x1F"), List.of()));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
        name: a/colour: green/size: 3       | shop.yml:3: Unknown key 'size', expected one of: name, year, colour, tags, goods.
        name: a/year: 1/name: b             | shop.yml:3: The key 'name' stands here twice (first in line 1), remove one.
        year: 1                             | shop.yml:1: The key 'name' is missing, add it.
        name:                               | shop.yml:1: 'name' is empty, write a value or remove it.
        name: a/year: soon                  | shop.yml:2: 'year' must be a whole number, found 'soon'.
        name: a/colour: blue                | shop.yml:2: 'colour' must be one of dark-red, green, found 'blue'.
        name: [a]                           | shop.yml:1: 'name' must be a text, found […].
        name: {a: b}                        | shop.yml:1: 'name' must be a text, found {…: …}.
        name: a/tags: b                     | shop.yml:2: 'tags' must be a list, found 'b'.
        name: a/tags:/- b/-                 | shop.yml:4: 'tags[]' is empty, write a value or remove it.
        name: a/goods:/- label: b/- labels: c | shop.yml:4: The key 'label' is missing, add it.
        name: a/goods:/- label: b/  price: 1  | shop.yml:4: Unknown key 'price', expected one of: label.
        name: a/goods: [b]                  | shop.yml:2: Expected 'key: value' lines, found 'b'.
        [a, b]                              | shop.yml:1: Expected 'key: value' lines, found […].
        ''                                  | shop.yml:1: The file is empty, write the definition.
        name: a/tags: &t [b]/goods: *t | shop.yml:1: This is not valid YAML (Number of aliases for non-scalar nodes exceeds the specified max=0)
        name: a/  year: 1                   | shop.yml:2: This is not valid YAML (mapping values are not allowed here), check indentation and quotes.
        """)
    void whatIsWrongIsOneLineWithFileLineAndCause(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml.replace('/', '\n'))).satisfies(Refused.with(message));
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        Path file = folder.resolve("shop.yml");

        assertThatThrownBy(() -> Definition.read(file, DefinitionTest::shop))
                .satisfies(Refused.with(file + ": There is no such file, check its name."));
    }

    @Test
    void aFileInAnotherEncodingIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("shop.yml");
        Files.write(file, "name: 小店".getBytes(Charset.forName("GB18030")));

        assertThatThrownBy(() -> Definition.read(file, DefinitionTest::shop))
                .satisfies(Refused.with(file + ": The file is not in UTF-8, save it as UTF-8."));
    }
}
