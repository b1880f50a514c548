package org.gouji.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.check.RuleBook;
import org.gouji.check.copying.CopyingSettings;
import org.gouji.check.copying.TextCopies;
import org.gouji.model.Finding;
import org.gouji.model.UnitCode;
import org.junit.jupiter.api.Test;

class InventedTextsTest {

    @Test
    void allCopiesAmongThousandsOfTextsAreFoundAndNothingElse() {
        TextCopies search =
                new TextCopies(RuleBook.builtIn(), CopyingSettings.builtIn().likeness());
        InventedTexts texts = new InventedTexts(2_000, 40, 3);

        Map<UnitCode, List<Finding>> found = search.check(
                InventedTexts.year(),
                texts.prints(search),
                List.of(),
                (year, units) -> units.stream().collect(Collectors.toMap(unit -> unit, texts::text)));

        assertThat(texts.copies()).hasSize(49);
        Set<UnitCode> copies =
                texts.copies().keySet().stream().map(InventedTexts::unit).collect(Collectors.toSet());
        assertThat(found.keySet()).containsAll(copies).allMatch(texts::isInvolved);
    }
}
