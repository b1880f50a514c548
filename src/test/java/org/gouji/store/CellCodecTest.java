package org.gouji.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Source;
import org.gouji.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CellCodecTest {

    private static final String ALPHABET = "0123456789abn.:=\\\t\n\r\u0000\u001f /-—无件（１ \ud83d\ude00\ud800\udc00u";

    static List<Long> seeds() {
        return new Random(20240131).longs(200).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsPackedComesBackTheSame(long seed) {
        List<Cell> cells = cells(new Random(seed));

        assertThat(CellCodec.decode(CellCodec.encode(cells))).isEqualTo(cells);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void packedTextHasNoCharacterThatADatabaseRefuses(long seed) {
        String packed = CellCodec.encode(cells(new Random(seed)));

        assertThat(packed.codePoints().allMatch(c -> c >= ' ' || c == '\t' || c == '\n'))
                .isTrue();
        assertThat(packed.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                .isTrue();
    }

    @Test
    void aNumberKeepsItsDecimals() {
        List<Cell> cells = List.of(cell(new Value.Amount(new BigDecimal("2.50")), "2.50万元"));

        assertThat(CellCodec.decode(CellCodec.encode(cells))).isEqualTo(cells);
    }

    @Test
    void aFullTableTakesAboutTenCharactersACell() {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < 25; row++) {
            for (int column = 0; column < 7; column++) {
                cells.add(new Cell(
                        new CellKey("AP", "row" + row, "c" + column),
                        new Value.Amount(BigDecimal.ZERO),
                        "0",
                        new Source.TableCell(2, row, column)));
            }
        }

        assertThat(CellCodec.encode(cells).length()).isLessThan(cells.size() * 12);
    }

    @Test
    void anUnknownLayoutIsRefused() {
        assertThatThrownBy(() -> CellCodec.decode("9\nAP\tnew")).hasMessageContaining("layout 9");
    }

    private static Cell cell(Value value, String raw) {
        return new Cell(CellKey.parse("AD.fee.amt"), value, raw, new Source.Line(7));
    }

    private static List<Cell> cells(Random random) {
        List<Cell> cells = new ArrayList<>();
        int count = random.nextInt(60);
        for (int n = 0; n < count; n++) {
            Value value = value(random);
            String raw = random.nextInt(3) == 0 ? text(random) : rawOf(value);
            cells.add(new Cell(key(random), value, raw, source(random)));
        }
        return cells;
    }

    private static CellKey key(Random random) {
        return new CellKey(
                random.nextInt(9) == 0 ? text(random) : "AP",
                random.nextInt(3) == 0 ? text(random) : "new",
                random.nextInt(3) == 0 ? text(random) : "total");
    }

    private static Value value(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Value.Blank();
            case 1 -> new Value.Mark(text(random));
            case 2 -> new Value.Unreadable(text(random), text(random));
            default -> new Value.Amount(new BigDecimal(new java.math.BigInteger(70, random), random.nextInt(13) - 6));
        };
    }

    private static String rawOf(Value value) {
        return value instanceof Value.Amount amount ? amount.number().toString() : "";
    }

    private static Source source(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Source.Whole();
            case 1 -> new Source.Paragraph(random.nextInt(100));
            case 2 -> new Source.Line(random.nextInt(100));
            default -> new Source.TableCell(1 + random.nextInt(2), random.nextInt(3), random.nextInt(10));
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(6);
        for (int n = 0; n < length; n++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
