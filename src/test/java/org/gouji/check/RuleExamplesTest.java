package org.gouji.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gouji.model.Finding;
import org.gouji.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the register has an example that passes and one that fails, or a test that shows it. */
class RuleExamplesTest {

    private static final String PACKAGE = "org.gouji.";

    static Stream<Rule> rules() {
        return RuleBook.builtIn().all().stream();
    }

    static Stream<RuleExample> run() {
        return RuleExample.all().stream().filter(RuleExample::isRun);
    }

    static Stream<RuleExample> shown() {
        return RuleExample.all().stream().filter(example -> example.outcome().equals("shown"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyRuleHasItsExamples(Rule rule) {
        List<String> outcomes = Stream.concat(RuleExample.all().stream(), RuleExample.ofText().stream())
                .filter(example -> example.rule().equals(rule.id()))
                .map(RuleExample::outcome)
                .toList();

        boolean isShown = outcomes.contains("shown") || outcomes.contains("unraised");
        assertThat(isShown || outcomes.containsAll(List.of("passes", "fails")))
                .as(
                        "examples.txt has one example of %s that passes and one that fails, or a test that shows it",
                        rule.id())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("run")
    void theExampleDoesAsItSays(RuleExample example) {
        List<Finding> ofRule = example.findings().stream()
                .filter(finding -> finding.rule().equals(example.rule()))
                .toList();

        if (example.outcome().equals("passes")) {
            assertThat(ofRule).isEmpty();
        } else {
            assertThat(ofRule).isNotEmpty().allMatch(finding -> finding.outcome() == Outcome.FAILED);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shown")
    void theTestThatShowsItIsThereAndNamesTheRule(RuleExample example) throws Exception {
        String name = example.what().substring(0, example.what().indexOf('#'));
        String method = example.what().substring(name.length() + 1);
        Class<?> test = Class.forName(PACKAGE + name);

        assertThat(methods(test)).contains(method);
        assertThat(source(test)).containsPattern("\\b" + example.rule() + "\\b");
    }

    private static List<String> methods(Class<?> test) {
        return Stream.<Class<?>>iterate(test, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .map(method -> method.getName())
                .toList();
    }

    private static String source(Class<?> test) throws IOException {
        return Files.readString(Path.of("src/test/java", test.getName().replace('.', '/') + ".java"));
    }

    @Test
    void everyRuleThatTheFieldAsksForIsInTheRegister() throws IOException {
        List<String> asked = Files.readAllLines(RuleExample.FOLDER.resolve("ids.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.endsWith(" open"))
                .toList();

        assertThat(rules().map(Rule::id).toList()).containsAll(asked);
    }

    @Test
    void everyExampleIsOfARuleOfTheRegister() {
        Set<String> ids = new HashSet<>();
        rules().forEach(rule -> ids.add(rule.id()));

        assertThat(RuleExample.all()).allMatch(example -> ids.contains(example.rule()));
    }
}
