package org.gouji.intake.formats;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.gouji.form.Form;
import org.gouji.intake.Figures;
import org.gouji.intake.Sheet;
import org.gouji.model.CellKey;

/** What kind of figures a report holds. */
enum FigureSet {
    /** Numbers of one or two digits, two of three cells zero. */
    SMALL {
        @Override
        void apply(Sheet sheet, Random random) {}
    },
    /** A township where nothing happened. */
    ZEROS {
        @Override
        Map<CellKey, String> figures(Form form, long seed) {
            Map<CellKey, String> figures = Figures.of(form, seed);
            figures.replaceAll((key, figure) -> "0");
            return figures;
        }

        @Override
        void apply(Sheet sheet, Random random) {}
    },
    /** A big place: thousands, printed without marks. */
    LARGE {
        @Override
        Map<CellKey, String> figures(Form form, long seed) {
            return times(Figures.of(form, seed), 1017);
        }

        @Override
        void apply(Sheet sheet, Random random) {}
    },
    /** A big place: thousands, printed with marks. */
    LARGE_WITH_MARKS {
        @Override
        Map<CellKey, String> figures(Form form, long seed) {
            return times(Figures.of(form, seed), 1017);
        }

        @Override
        void apply(Sheet sheet, Random random) {
            rewrite(sheet, (text, at) -> withMarks(text));
        }
    },
    /** Some cells left blank, others with a mark instead of a number. */
    BLANKS_AND_MARKS {
        @Override
        void apply(Sheet sheet, Random random) {
            String[] marks = {"", "", "/", "—", "-", "无"};
            rewrite(sheet, (text, at) -> random.nextInt(12) == 0 ? marks[random.nextInt(marks.length)] : text);
        }
    },
    /** Less than in the year before, and amounts with their unit; only the first edition has such a column. */
    NEGATIVE {
        @Override
        Map<CellKey, String> figures(Form form, long seed) {
            Map<CellKey, String> figures = Figures.of(form, seed);
            figures.replaceAll((key, figure) -> switch (key.column()) {
                case "prev" -> "45";
                case "delta" -> "-8";
                default -> figure;
            });
            return figures;
        }

        @Override
        void apply(Sheet sheet, Random random) {}
    };

    /** Another text for a figure. */
    private interface Rewrite {
        String of(String text, int at);
    }

    Map<CellKey, String> figures(Form form, long seed) {
        return Figures.of(form, seed);
    }

    abstract void apply(Sheet sheet, Random random);

    /** A sheet with such figures; its truth says what number each of them means. */
    Sheet sheet(Form form, long seed, String title) {
        Sheet sheet = Sheet.of(form, figures(form, seed), title);
        apply(sheet, new Random(seed));
        return sheet;
    }

    private static Map<CellKey, String> times(Map<CellKey, String> figures, int factor) {
        Map<CellKey, String> larger = new LinkedHashMap<>();
        figures.forEach((key, figure) -> larger.put(
                key, new BigDecimal(figure).multiply(BigDecimal.valueOf(factor)).toPlainString()));
        return larger;
    }

    private static void rewrite(Sheet sheet, Rewrite rewrite) {
        for (Sheet.Line line : sheet.lines) {
            for (int i = 0; i < line.keys.size(); i++) {
                String before = line.cells.get(line.labels + i);
                String after = rewrite.of(before, i);
                if (!after.equals(before)) {
                    boolean isNumber = after.chars().anyMatch(Character::isDigit);
                    sheet.set(line, i, after, isNumber ? before : "");
                }
            }
        }
    }

    private static String withMarks(String number) {
        int dot = number.indexOf('.');
        StringBuilder text = new StringBuilder(number);
        for (int at = (dot < 0 ? number.length() : dot) - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
