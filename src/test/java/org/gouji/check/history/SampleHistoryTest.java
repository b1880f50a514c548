package org.gouji.check.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.check.RuleBook;
import org.gouji.form.Form;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.FormId;
import org.gouji.model.Outcome;
import org.gouji.model.Submission;
import org.junit.jupiter.api.Test;

/** How often the years of the sample county, which fit together, are called odd. */
class SampleHistoryTest {

    private record UnitYear(String unit, int year) {}

    private static Map<String, List<Submission>> submissions() throws IOException {
        Map<UnitYear, Map<CellKey, String>> texts = new LinkedHashMap<>();
        Map<UnitYear, String> forms = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(Path.of("sample-input/truth.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] each = line.split(",", -1);
            UnitYear key = new UnitYear(each[0], Integer.parseInt(each[1]));
            forms.put(key, each[2]);
            texts.computeIfAbsent(key, fresh -> new LinkedHashMap<>())
                    .put(new CellKey(each[3], each[4], each[5]), each[6]);
        }
        Map<String, List<Submission>> byUnit = new TreeMap<>();
        texts.forEach((key, cells) -> {
            Form form = UnitYears.FORMS.form(new FormId(forms.getOrDefault(key, "")));
            byUnit.computeIfAbsent(key.unit, fresh -> new ArrayList<>()).add(UnitYears.report(form, key.year, cells));
        });
        byUnit.values()
                .forEach(list -> list.sort(
                        Comparator.comparing((Submission each) -> each.year()).reversed()));
        return byUnit;
    }

    /** 68 pairs of years; all that is said of them was put in: a wrong carry-over, a purchase in yuan, two lost years. */
    @Test
    void noPairOfYearsThatFitsIsCalledOdd() throws IOException {
        HistoryCheck history = new HistoryCheck(UnitYears.FORMS, RuleBook.builtIn());
        Map<String, Integer> failed = new TreeMap<>();
        int pairs = 0;
        for (List<Submission> years : submissions().values()) {
            for (int i = 0; i + 1 < years.size(); i++) {
                pairs++;
                history.check(years.get(i), years.subList(i + 1, years.size()), Predecessors.NONE, false).stream()
                        .filter(finding -> finding.outcome() == Outcome.FAILED)
                        .map(Finding::rule)
                        .forEach(rule -> failed.merge(rule, 1, Integer::sum));
            }
        }

        assertThat(pairs).isEqualTo(68);
        assertThat(failed).isEqualTo(Map.of("XY-01", 1, "XY-02", 1, "XY-07U", 1, "XY-09", 2));
    }
}
