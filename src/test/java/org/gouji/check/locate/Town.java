package org.gouji.check.locate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.form.Identity;
import org.gouji.form.Relation;
import org.gouji.model.CellKey;

/** Invents the counts of a town in which every sum fits, mostly zeros and small numbers as towns have them. */
final class Town {

    private static final int USUAL = 12;
    private static final int LARGE = 3000;

    private final Random random;
    private final Map<CellKey, BigDecimal> numbers = new HashMap<>();

    private Town(Random random) {
        this.random = random;
    }

    /** The numbers of all cells that an equation of the form looks at. */
    static Map<CellKey, BigDecimal> numbers(Form form, Random random) {
        Town town = new Town(random);
        int filled = 1 + random.nextInt(USUAL);
        for (FormCell cell : form.cellList()) {
            town.numbers.put(cell.key(), BigDecimal.valueOf(town.count(filled)));
        }
        // What flows in is what was dealt with and what is left, and totals come last, over the columns and then the
        // rows.
        Stream.of("AP-02", "AP-03", "AP-01", "AP-04", "RL-01", "RL-02", "RL-03")
                .flatMap(rule -> form.identities().stream()
                        .filter(each -> each.rule().equals(rule) && each.relation() == Relation.EQUAL))
                .forEach(town::settle);
        return town.numbers;
    }

    private int count(int filled) {
        if (random.nextInt(USUAL) >= filled) {
            return 0;
        }
        return random.nextInt(USUAL) == 0 ? random.nextInt(LARGE) : random.nextInt(USUAL);
    }

    /** The first cell of an identity follows from the others; where that would be negative, nothing was carried in. */
    private void settle(Identity identity) {
        CellKey first = identity.left().get(0);
        List<CellKey> rest = identity.left().subList(1, identity.left().size());
        BigDecimal right = sum(identity.right());
        if (right.compareTo(sum(rest)) < 0) {
            rest.forEach(cell -> numbers.put(cell, BigDecimal.ZERO));
        }
        numbers.put(first, right.subtract(sum(rest)));
    }

    private BigDecimal sum(List<CellKey> cells) {
        return cells.stream()
                .map(cell -> Optional.ofNullable(numbers.get(cell)).orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
