package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.document.FillIn;
import org.gouji.form.FillInLayout;
import org.gouji.form.FillInSheet;
import org.gouji.form.Form;
import org.gouji.model.FillInIdentity;
import org.gouji.model.Narrative;
import org.gouji.model.Place;
import org.gouji.model.ReportTitle;
import org.gouji.model.Source;

/**
 * A workbook made to be filled in -> its report. Nothing is recognised: the hidden sheet says which form it is, and each
 * number stands at its address, provided that all else stands where it stood when the workbook was made.
 */
final class FillInReader {

    private static final String CHANGED_LAYOUT = "FILL-01";
    private static final String CHANGED_IDENTITY = "FILL-02";
    private static final String UNKNOWN_LAYOUT = "FILL-03";
    private static final String NOT_CALCULATED = "FILL-04";

    private final List<Form> forms;

    FillInReader(List<Form> forms) {
        this.forms = List.copyOf(forms);
    }

    Recognised read(FillIn workbook) {
        Optional<FillInIdentity> identity = FillInIdentity.of(workbook.identity());
        if (identity.isEmpty()) {
            return refused(CHANGED_IDENTITY, new Source.Whole(), Map.of());
        }
        String form = identity.get().form().id();
        return forms.stream()
                .filter(each -> each.id().id().equals(form))
                .map(FillInLayout::of)
                .filter(layout -> layout.hash().equals(identity.get().layout()))
                .findFirst()
                .map(layout -> read(workbook, identity.get(), layout))
                .orElseGet(() -> refused(UNKNOWN_LAYOUT, new Source.Whole(), Map.of("raw", form)));
    }

    private static Recognised read(FillIn workbook, FillInIdentity identity, FillInLayout layout) {
        String title = layout.title(identity.unitName(), identity.year());
        String unit = layout.unitLine(identity.unitName(), identity.year());
        Optional<Notice> difference = difference(workbook, layout, title, unit);
        if (difference.isPresent()) {
            return new Recognised(List.of(), List.of(difference.get()));
        }
        String first = layout.sheets().get(0).name();
        ReportTitle stated = new ReportTitle(
                title,
                identity.unitName(),
                identity.unit().code(),
                identity.year().year(),
                workbook.place(first, FillInSheet.TITLE_ROW, 0));
        List<CellText> cells = cells(workbook, layout);
        return new Recognised(
                List.of(new Recognition(layout.form(), stated, cells, Narrative.NONE, notCalculated(cells))),
                List.of());
    }

    /** The first cell that is not as it was: first among the labels, which say most, then among what has to be empty. */
    private static Optional<Notice> difference(FillIn workbook, FillInLayout layout, String title, String unit) {
        for (boolean isLabel : List.of(true, false)) {
            for (FillInSheet sheet : layout.sheets()) {
                for (FillInSheet.Fixed fixed : sheet.fixed(title, unit)) {
                    String found = workbook.text(sheet.name(), fixed.row(), fixed.column());
                    if (isLabel != fixed.text().isEmpty() && !found.equals(fixed.text())) {
                        return Optional.of(difference(workbook, sheet, fixed, found));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Notice difference(FillIn workbook, FillInSheet sheet, FillInSheet.Fixed fixed, String found) {
        Map<String, String> arguments = Map.of(
                "sheet", sheet.name(),
                "cell",
                        workbook.address(sheet.name(), fixed.row(), fixed.column())
                                .cell(),
                "raw", found,
                "right", fixed.text());
        Source place = workbook.place(sheet.name(), fixed.row(), fixed.column());
        return new Notice(CHANGED_LAYOUT, Place.REPORT, place, arguments);
    }

    private static List<CellText> cells(FillIn workbook, FillInLayout layout) {
        List<CellText> cells = new ArrayList<>();
        for (FillInSheet sheet : layout.sheets()) {
            sheet.entries().forEach((key, at) -> {
                String text = workbook.text(sheet.name(), at.row(), at.column());
                Source place = workbook.place(sheet.name(), at.row(), at.column());
                cells.add(new CellText(key, text, place, text.startsWith("=") ? CellText.NOT_CALCULATED : ""));
            });
        }
        return cells;
    }

    /** Formulas without a result: a program wrote into the workbook that cannot calculate, or nobody opened it yet. */
    private static List<Notice> notCalculated(List<CellText> cells) {
        List<CellText> without = cells.stream().filter(CellText::isRefused).toList();
        return without.isEmpty()
                ? List.of()
                : List.of(new Notice(
                        NOT_CALCULATED,
                        Place.REPORT,
                        without.get(0).source(),
                        Map.of("n", Integer.toString(without.size()))));
    }

    private static Recognised refused(String rule, Source source, Map<String, String> arguments) {
        return new Recognised(List.of(), List.of(new Notice(rule, Place.REPORT, source, arguments)));
    }
}
