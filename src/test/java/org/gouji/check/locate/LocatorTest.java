package org.gouji.check.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.model.CellKey;
import org.gouji.model.FormId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocatorTest {

    private final Form form = FormLibrary.builtIn().form(new FormId("2021"));
    private final List<Locator> locators = Locator.of(form, form.identities());
    private final Map<CellKey, Optional<BigDecimal>> numbers = new HashMap<>();

    LocatorTest() {
        form.cellList().forEach(cell -> numbers.put(cell.key(), Optional.of(BigDecimal.ZERO)));
        print("AP.new 21 30 0 0 0 0 51");
        print("AP.res_full 13 2 0 0 0 0 15");
        print("AP.res_part 8 28 0 0 0 0 36");
        print("AP.res_total 21 30 0 0 0 0 51");
    }

    /** Writes a row as {@code AP.new 1 0 …}, a blank as {@code _}. */
    private void print(String line) {
        String[] words = line.split(" ", -1);
        List<CellKey> row = form.cellList().stream()
                .map(cell -> cell.key())
                .filter(key -> (key.table() + "." + key.row()).equals(words[0]))
                .toList();
        IntStream.range(0, row.size())
                .forEach(i -> numbers.put(
                        row.get(i),
                        Optional.of(words[i + 1])
                                .filter(text -> !text.equals("_"))
                                .map(BigDecimal::new)));
    }

    private Location locate(String... lines) {
        Arrays.stream(lines).forEach(this::print);
        return locators.get(0).locate(key -> numbers.getOrDefault(key, Optional.empty()));
    }

    @Test
    void identitiesThatShareNoCellAreLookedAtApart() {
        assertThat(locators).hasSize(4);
        assertThat(form.identities())
                .allMatch(identity -> identity.rule().startsWith("AD")
                        || locators.stream()
                                        .filter(each -> each.looksAt(identity))
                                        .count()
                                == 1);
    }

    @Test
    void aReportThatFitsIsConsistent() {
        assertThat(locate()).isEqualTo(new Location.Consistent());
    }

    @ParameterizedTest(name = "{1}={2}")
    @CsvSource(textBlock = """
            AP.res_full 31 2 0 0 0 0 15,      AP.res_full.np,      13
            AP.res_full -13 2 0 0 0 0 15,     AP.res_full.np,      13
            AP.deny_law 0 0 0 0 7 0 0,        AP.deny_law.lp_law,  0
            AP.res_total 21 30 0 0 0 0 510,   AP.res_total.total,  51
            AP.new 21 30 0 0 0 0 0,           AP.new.total,        51
            AP.new 21.5 30 0 0 0 0 51,        AP.new.np,           21
            """)
    void oneWrongCellIsNamedWithItsValue(String line, String cell, String corrected) {
        Location found = locate(line);

        assertThat(found).isInstanceOf(Location.One.class);
        assertThat(((Location.One) found).repair().cell()).hasToString(cell);
        assertThat(((Location.One) found).repair().corrected()).isEqualByComparingTo(corrected);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(textBlock = """
            neighbour columns swapped,    AP.res_full 2 13 0 0 0 0 15,                               AP.res_full.np=13 AP.res_full.lp_ent=2, 1
            neighbour rows swapped,       AP.res_full 8 2 0 0 0 0 15|AP.res_part 13 28 0 0 0 0 36,   AP.res_full.np=13 AP.res_part.np=8, 1
            columns further apart,        AP.res_full 0 2 13 0 0 0 15,                               AP.res_full.np=13 AP.res_full.lp_res=0, 2
            rows further apart,           AP.res_full 0 2 0 0 0 0 15|AP.deny_law 13 0 0 0 0 0 0,     AP.res_full.np=13 AP.deny_law.np=0, 2
            swapped across,               AP.res_full 28 2 0 0 0 0 15|AP.res_part 8 13 0 0 0 0 36,   AP.res_full.np=13 AP.res_part.lp_ent=28, 4
            a digit in the next cell,     AP.res_full 132 0 0 0 0 0 15,                              AP.res_full.np=13 AP.res_full.lp_ent=2, 1
            some of it in the next cell,  AP.res_full 4 11 0 0 0 0 15,                               AP.res_full.np=13 AP.res_full.lp_ent=2, 3
            some of it in the next row,   AP.res_full 4 2 0 0 0 0 15|AP.res_part 17 28 0 0 0 0 36,   AP.res_full.np=13 AP.res_part.np=8, 3
            digits swapped in two cells,  AP.res_full 31 2 0 0 0 0 15|AP.res_part 8 82 0 0 0 0 36,   AP.res_full.np=13 AP.res_part.lp_ent=28, 2
            factor ten and a sign,        AP.res_full 130 2 0 0 0 0 15|AP.res_part 8 -28 0 0 0 0 36, AP.res_full.np=13 AP.res_part.lp_ent=28, 2
            """)
    void theLikeliestOfTwoStandsFirst(String slip, String lines, String expected, int cost) {
        Location found = locate(lines.split("\\|", -1));

        RepairPair first = ((Location.Two) found).candidates().get(0);
        assertThat(text(first.first()) + " " + text(first.second())).isEqualTo(expected);
        assertThat(first.cost()).isEqualTo(cost);
    }

    private static String text(Repair repair) {
        return repair.cell() + "=" + repair.corrected().toPlainString();
    }

    @Test
    void threeWrongCellsAreSaidToBeMoreThanTwo() {
        assertThat(locate("AP.deny_law 3 0 0 0 0 0 0", "AP.deny_third 0 5 0 0 0 0 0", "AP.other_misc 0 0 0 9 0 0 0"))
                .isEqualTo(new Location.MoreThanTwo());
    }

    @Test
    void anErrorThatABlankHidesFromARowIsNotPinnedOnOneCell() {
        assertThat(locate("AP.res_full 14 _ 0 0 0 0 15")).isInstanceOf(Location.NotLocatable.class);
    }

    @Test
    void aBlankElsewhereDoesNotKeepAnErrorFromBeingFound() {
        assertThat(locate("AP.res_full 14 2 0 0 0 0 15", "AP.deny_law 0 0 0 0 0 _ 0"))
                .isInstanceOf(Location.One.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+40", "99999999999999999999", "0.00000001"})
    void aNumberBeyondExactArithmeticCountsAsUnknown(String number) {
        assertThat(locate("AP.deny_law " + number + " 0 0 0 0 0 0")).isEqualTo(new Location.Consistent());
    }

    @Test
    void theAnswerDoesNotDependOnHowPreciselyNumbersArePrinted() {
        Location plain = locate("AP.res_full 31 2 0 0 0 0 15");
        numbers.replaceAll((key, number) -> number.map(each -> each.setScale(3)));

        assertThat(locate()).isInstanceOf(Location.One.class);
        assertThat(text(((Location.One) locate()).repair())).isEqualTo(text(((Location.One) plain).repair()));
    }

    @Test
    void noNumbersMakeItThrow() {
        Random random = new Random(4);
        for (int trial = 0; trial < 500; trial++) {
            numbers.replaceAll((key, number) -> random.nextInt(20) == 0
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(random.nextLong(), random.nextInt(25) - 3)));
            assertThat(locate()).isNotNull();
        }
    }
}
