package org.gouji.check.locate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gouji.form.Form;
import org.gouji.form.Identity;
import org.gouji.model.CellKey;

/**
 * Says which cell is wrong where the sums of a form do not fit, and what it must be. Looks at equations only. Made once for
 * a set of identities that share cells, used for any number of reports by any thread.
 */
public final class Locator {

    private final CheckMatrix matrix;
    private final Ranking ranking;

    Locator(CheckMatrix matrix) {
        this.matrix = matrix;
        this.ranking = new Ranking(matrix);
    }

    /** One locator for each set of identities that share cells, in the order of the form. */
    public static List<Locator> of(Form form, List<Identity> identities) {
        return CheckMatrix.of(form, identities).stream().map(Locator::new).toList();
    }

    /** Whether the identity is one of those it looks at. */
    public boolean looksAt(Identity identity) {
        for (int each = 0; each < matrix.height(); each++) {
            if (matrix.identity(each).equals(identity)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Locates what is wrong.
     *
     * @param read the number of a cell as printed; empty where there is none
     */
    public Location locate(Function<CellKey, Optional<BigDecimal>> read) {
        Reading reading = Reading.of(matrix, read);
        Syndrome syndrome = Syndrome.of(matrix, reading);
        if (syndrome.isZero()) {
            return new Location.Consistent();
        }
        List<Excess> alone = syndrome.explainedByOne();
        List<PairSearch.Pair> pairs =
                PairSearch.of(matrix, syndrome, excess -> reading.mayLose(excess.cell(), excess.amount()));
        List<Excess> possible = alone.stream()
                .filter(excess -> reading.mayLose(excess.cell(), excess.amount()))
                .toList();
        if (alone.size() == 1 && possible.size() == 1 && pairs.isEmpty()) {
            return new Location.One(reading.repair(possible.get(0)));
        }
        if (alone.size() > 1 || !possible.isEmpty()) {
            return new Location.NotLocatable(
                    possible.stream().map(reading::repair).toList());
        }
        return pairs.isEmpty() ? new Location.MoreThanTwo() : new Location.Two(ranking.ranked(pairs, reading));
    }
}
