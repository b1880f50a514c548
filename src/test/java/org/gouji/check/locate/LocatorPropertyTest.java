package org.gouji.check.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.form.Identity;
import org.gouji.form.Relation;
import org.gouji.model.CellKey;
import org.gouji.model.FormId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeded reports of towns in which every sum fits, spoiled as clerks do, against brute force. */
class LocatorPropertyTest {

    private static final int TRIALS = 20_000;
    private static final int BRUTE_PAIRS = 300;

    private final Random random = new Random(20_211);
    private final Clerk clerk = new Clerk(random);

    private static Form form(String edition) {
        return FormLibrary.builtIn().form(new FormId(edition));
    }

    private static CheckMatrix matrix(Form form, int number) {
        return CheckMatrix.of(form, form.identities()).get(number);
    }

    private static List<CellKey> cells(CheckMatrix matrix) {
        return IntStream.range(0, matrix.size()).mapToObj(matrix::key).toList();
    }

    private static BruteForce bruteForce(Form form, List<CellKey> cells) {
        List<Identity> identities = form.identities().stream()
                .filter(identity -> identity.relation() == Relation.EQUAL)
                .filter(identity -> cells.containsAll(identity.right()) && cells.containsAll(identity.left()))
                .toList();
        return new BruteForce(cells, identities);
    }

    private static long[] plain(List<CellKey> cells, Map<CellKey, BigDecimal> numbers) {
        return cells.stream()
                .mapToLong(cell -> Clerk.number(numbers, cell).longValueExact())
                .toArray();
    }

    private static Location locate(CheckMatrix matrix, Map<CellKey, BigDecimal> numbers) {
        return new Locator(matrix).locate(cell -> Optional.ofNullable(numbers.get(cell)));
    }

    private CellKey any(List<CellKey> cells) {
        return cells.get(random.nextInt(cells.size()));
    }

    private static String text(Repair repair) {
        return repair.cell() + "=" + repair.corrected().toPlainString();
    }

    private static String text(RepairPair pair) {
        return text(pair.first()) + " " + text(pair.second());
    }

    private static Set<String> texts(List<RepairPair> pairs) {
        return pairs.stream().map(LocatorPropertyTest::text).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void oneWrongCellOfTableApIsNamedAndItsValueRestored(String edition) {
        Form form = form(edition);
        CheckMatrix matrix = matrix(form, 0);
        List<CellKey> cells = cells(matrix);
        BruteForce bruteForce = bruteForce(form, cells);

        for (int trial = 0; trial < TRIALS; trial++) {
            Map<CellKey, BigDecimal> numbers = Town.numbers(form, random);
            CellKey wrong = any(cells);
            BigDecimal right = Clerk.number(numbers, wrong);
            numbers.put(wrong, clerk.wrong(right));

            Location found = locate(matrix, numbers);

            assertThat(found).isEqualTo(new Location.One(new Repair(wrong, Clerk.number(numbers, wrong), right)));
            assertThat(bruteForce.one(plain(cells, numbers))).containsExactly(wrong + "=" + right);
        }
    }

    @Test
    void theFiveCellsOfASumInTableRlCannotBeToldApart() {
        Form form = form("2021");
        List<CheckMatrix> matrices = CheckMatrix.of(form, form.identities());
        List<BruteForce> bruteForces =
                matrices.stream().map(matrix -> bruteForce(form, cells(matrix))).toList();
        for (int trial = 0; trial < TRIALS; trial++) {
            int sum = 1 + trial % 3;
            CheckMatrix matrix = matrices.get(sum);
            List<CellKey> cells = cells(matrix);
            Map<CellKey, BigDecimal> numbers = Town.numbers(form, random);
            CellKey wrong = any(cells);
            BigDecimal right = Clerk.number(numbers, wrong);
            numbers.put(wrong, clerk.wrong(right));

            Set<String> suspects = ((Location.NotLocatable) locate(matrix, numbers))
                    .suspects().stream().map(LocatorPropertyTest::text).collect(Collectors.toSet());

            assertThat(suspects)
                    .contains(wrong + "=" + right)
                    .isEqualTo(bruteForces.get(sum).one(plain(cells, numbers)));
        }
    }

    @ParameterizedTest
    @CsvSource({"2019, 0", "2021, 0", "2021, 1"})
    void twoWrongCellsAreNeverTakenForOne(String edition, int set) {
        Form form = form(edition);
        CheckMatrix matrix = matrix(form, set);
        List<CellKey> cells = cells(matrix);
        int two = 0;
        int likeliest = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Map<CellKey, BigDecimal> right = Town.numbers(form, random);
            Map<CellKey, BigDecimal> numbers = new HashMap<>(right);
            List<CellKey> wrong = twoCells(cells);
            clerk.spoilTwo(numbers, wrong.get(0), wrong.get(1));
            String truth = truth(right, wrong);

            Location found = locate(matrix, numbers);

            assertThat(found).isNotInstanceOf(Location.One.class).isNotInstanceOf(Location.MoreThanTwo.class);
            if (set == 0) {
                List<RepairPair> candidates = ((Location.Two) found).candidates();
                assertThat(texts(candidates)).contains(truth);
                two++;
                likeliest += text(candidates.get(0)).equals(truth) ? 1 : 0;
            }
        }
        // Nothing hangs on the order, but most clerks should read the right pair first.
        assertThat(likeliest).isGreaterThanOrEqualTo(two * 9 / 10);
    }

    private List<CellKey> twoCells(List<CellKey> cells) {
        Set<Integer> numbers = new TreeSet<>();
        int first = random.nextInt(cells.size());
        numbers.add(first);
        if (random.nextBoolean()) {
            numbers.add(Math.max(0, first - 1)); // clerks slip into the neighbour more than anywhere else
        }
        while (numbers.size() < 2) {
            numbers.add(random.nextInt(cells.size()));
        }
        return numbers.stream().map(cells::get).toList();
    }

    private static String truth(Map<CellKey, BigDecimal> right, List<CellKey> wrong) {
        return wrong.stream()
                .map(cell -> cell + "=" + Clerk.number(right, cell))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void theCandidatesForTwoAreAllThereAre(String edition) {
        Form form = form(edition);
        CheckMatrix matrix = matrix(form, 0);
        List<CellKey> cells = cells(matrix);
        BruteForce bruteForce = bruteForce(form, cells);

        for (int trial = 0; trial < BRUTE_PAIRS; trial++) {
            Map<CellKey, BigDecimal> numbers = Town.numbers(form, random);
            int mistakes = 2 + random.nextInt(2);
            for (int mistake = 0; mistake < mistakes; mistake++) {
                CellKey wrong = any(cells);
                numbers.put(wrong, clerk.wrong(Clerk.number(numbers, wrong)));
            }

            Location found = locate(matrix, numbers);

            Set<String> pairs = bruteForce.two(plain(cells, numbers));
            if (found instanceof Location.Two two) {
                assertThat(texts(two.candidates())).isEqualTo(pairs);
            } else if (found instanceof Location.MoreThanTwo) {
                assertThat(pairs).isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1} blanks")
    @CsvSource({"2019, 1", "2019, 4", "2021, 1", "2021, 4"})
    void whatIsSaidOfAReportWithBlanksIsTrue(String edition, int blanks) {
        Form form = form(edition);
        CheckMatrix matrix = matrix(form, 0);
        List<CellKey> cells = cells(matrix);

        for (int trial = 0; trial < TRIALS / 4; trial++) {
            Map<CellKey, BigDecimal> right = Town.numbers(form, random);
            Map<CellKey, BigDecimal> numbers = new HashMap<>(right);
            List<CellKey> wrong = twoCells(cells);
            if (random.nextBoolean()) {
                clerk.spoilTwo(numbers, wrong.get(0), wrong.get(1));
            } else {
                wrong = List.of(wrong.get(0));
                numbers.put(wrong.get(0), clerk.wrong(Clerk.number(right, wrong.get(0))));
            }
            for (int blank = 0; blank < blanks; blank++) {
                numbers.remove(any(cells));
            }

            if (locate(matrix, numbers) instanceof Location.One one) {
                assertThat(text(one.repair()))
                        .isIn(wrong.stream()
                                .map(cell -> cell + "=" + right.get(cell))
                                .toList());
            }
        }
    }
}
