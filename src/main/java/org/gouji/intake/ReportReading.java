package org.gouji.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.gouji.check.Checked;
import org.gouji.check.Checker;
import org.gouji.check.RuleBook;
import org.gouji.check.copying.CopyingSettings;
import org.gouji.document.Document;
import org.gouji.document.DocumentLimits;
import org.gouji.document.DocumentReader;
import org.gouji.document.DocumentResult;
import org.gouji.document.Origin;
import org.gouji.document.Remark;
import org.gouji.document.ocr.OcrEngine;
import org.gouji.document.ocr.Tesseract;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.model.Cell;
import org.gouji.model.Finding;
import org.gouji.model.FormId;
import org.gouji.model.Place;
import org.gouji.model.Report;
import org.gouji.model.ReportTitle;
import org.gouji.model.ReportYear;
import org.gouji.model.Source;
import org.gouji.model.Value;
import org.gouji.normalise.ValueReader;
import org.gouji.recognise.CellText;
import org.gouji.recognise.Notice;
import org.gouji.recognise.Recognised;
import org.gouji.recognise.Recogniser;
import org.gouji.recognise.Recognition;

/**
 * Bytes of a file -> its reports with cells and findings, through all stages in a row. Depends on nothing but its arguments:
 * the same bytes give the same result. Safe for use by several threads.
 */
public final class ReportReading {

    private final FormLibrary forms;
    private final RuleBook rules;
    private final CopyingSettings copying;
    private final DocumentLimits limits;
    private final DocumentReader documents;
    private final Recogniser recogniser;
    private final Map<FormId, Checker> checkers = new ConcurrentHashMap<>();

    /** With the limits that suit every office. */
    public ReportReading(FormLibrary forms, RuleBook rules) {
        this(forms, rules, CopyingSettings.builtIn(), DocumentLimits.SAFE, OcrEngine.NONE);
    }

    public ReportReading(FormLibrary forms, RuleBook rules, DocumentLimits limits) {
        this(forms, rules, CopyingSettings.builtIn(), limits, OcrEngine.NONE);
    }

    private ReportReading(
            FormLibrary forms, RuleBook rules, CopyingSettings copying, DocumentLimits limits, OcrEngine ocr) {
        this.limits = limits;
        this.documents = new DocumentReader(limits, ocr);
        this.forms = forms;
        this.rules = rules;
        this.copying = copying;
        this.recogniser = new Recogniser(forms.all());
    }

    /** With the forms and rules that come with the program. */
    public static ReportReading builtIn() {
        return new ReportReading(FormLibrary.builtIn(), RuleBook.builtIn());
    }

    /** With the built-in forms and rules and those of the office's own folder. */
    public static ReportReading with(Path folder) {
        return new ReportReading(
                FormLibrary.with(folder),
                RuleBook.with(folder),
                CopyingSettings.with(folder),
                DocumentLimits.SAFE,
                OcrEngine.NONE);
    }

    /** The same with an engine that reads pictures. */
    public ReportReading withOcr(OcrEngine ocr) {
        return new ReportReading(forms, rules, copying, limits, ocr);
    }

    /** The same with the program {@code tesseract} of this name or path. */
    public ReportReading withTesseract(String command) {
        return withOcr(Tesseract.at(command));
    }

    /** The forms that reports are recognised by. */
    public FormLibrary forms() {
        return forms;
    }

    /** What looks further into the reports once it is known whose they are. */
    public ReportAudit audit() {
        return new ReportAudit(forms, rules, copying);
    }

    /** Reads a file of this name and the files that it holds; whatever is wrong with one of them is a finding. */
    public FileReading read(String name, byte[] bytes) {
        List<EntryReading> entries = new ArrayList<>();
        int reports = 0;
        for (DocumentResult result : documents.read(name, bytes)) {
            EntryReading entry = read(result, reports);
            reports += entry.reports().size();
            entries.add(entry);
        }
        EnclosedFiles enclosed = new EnclosedFiles(rules, entries);
        return new FileReading(
                name,
                entries.stream().flatMap(entry -> entry.reports().stream()).toList(),
                entries.stream().flatMap(entry -> entry.replies().stream()).toList(),
                entries.stream()
                        .flatMap(entry -> enclosed.findings(entry).stream())
                        .toList());
    }

    /** Reads a file that is not even fetched if it is too large. */
    public FileReading read(String name, long size, Supplier<byte[]> bytes) {
        if (size <= limits.bytes()) {
            return read(name, bytes.get());
        }
        Map<String, String> arguments = Map.of("raw", "bytes > " + limits.bytes());
        Finding finding = rules.failed("FILE-06", Place.REPORT, new Source.Whole(), arguments);
        return new FileReading(name, List.of(), List.of(finding));
    }

    private EntryReading read(DocumentResult result, int reportsBefore) {
        Origin origin = result.origin();
        if (result instanceof DocumentResult.Opened opened) {
            return read(opened.document(), origin, reportsBefore);
        }
        DocumentResult.Refused refused = (DocumentResult.Refused) result;
        Finding finding = rules.failed(
                refused.rule(), Place.REPORT, origin.around(new Source.Whole()), Map.of("raw", refused.detail()));
        return new EntryReading(origin, List.of(), List.of(), List.of(finding));
    }

    private EntryReading read(Document document, Origin origin, int reportsBefore) {
        Recognised recognised = recogniser.recognise(document);
        List<Finding> findings = findings(recognised.notices(), origin);
        if (document.damaged() > 0) {
            findings.add(rules.failed(
                    "FILE-03",
                    Place.REPORT,
                    origin.around(new Source.Whole()),
                    Map.of("n", Integer.toString(document.damaged()), "raw", document.charset())));
        }
        for (Remark remark : document.remarks()) {
            findings.add(rules.failed(remark.rule(), Place.REPORT, remark.source(), Map.of("raw", remark.detail())));
        }
        List<Report> reports = new ArrayList<>();
        for (Recognition recognition : recognised.reports()) {
            reports.add(report(reportsBefore + reports.size() + 1, recognition, origin));
        }
        return new EntryReading(origin, reports, recognised.replies(), findings);
    }

    private Report report(int part, Recognition recognition, Origin origin) {
        ReportTitle title = seenFrom(origin, recognition.title());
        List<Finding> structure = findings(recognition.notices(), origin);
        structure.addAll(titleFindings(title, recognition.form()));
        List<Cell> cells = recognition.cells().stream()
                .map(text -> cell(recognition.form(), text))
                .toList();
        Checker checker = checker(recognition.form());
        PictureCells settled = new PictureCells(recognition.form(), rules, checker);
        cells = settled.settle(cells, title, structure);
        Checked checked = checker.check(cells, structure);
        return new Report(
                part,
                title,
                recognition.form().id(),
                cells,
                recognition.narrative(),
                checked.findings(),
                checked.passed());
    }

    private Checker checker(Form form) {
        return checkers.computeIfAbsent(form.id(), id -> new Checker(form, rules));
    }

    private static Cell cell(Form form, CellText text) {
        return new Cell(text.key(), value(form, text), text.text(), text.source());
    }

    private static Value value(Form form, CellText text) {
        if (text.isRefused()) {
            return new Value.Unreadable(text.text(), text.refusal());
        }
        return ValueReader.read(
                text.text(), form.cell(text.key()).orElseThrow().column().type());
    }

    private List<Finding> findings(List<Notice> notices, Origin origin) {
        List<Finding> findings = new ArrayList<>();
        for (Notice notice : notices) {
            findings.add(
                    rules.failed(notice.rule(), notice.place(), seenFrom(origin, notice.source()), notice.arguments()));
        }
        return findings;
    }

    private static ReportTitle seenFrom(Origin origin, ReportTitle title) {
        return new ReportTitle(
                title.text(), title.unitName(), title.unitCode(), title.statedYear(), seenFrom(origin, title.source()));
    }

    /** Places in the document know what holds it; only the whole of it does not. */
    private static Source seenFrom(Origin origin, Source source) {
        return source instanceof Source.Whole ? origin.around(source) : source;
    }

    /** What the title does not say, and whether the edition is the one for the year it says. */
    private List<Finding> titleFindings(ReportTitle title, Form form) {
        List<Finding> findings = new ArrayList<>();
        if (title.unitName().isEmpty()) {
            findings.add(rules.failed("ST-08U", Place.REPORT, title.source(), Map.of()));
        }
        Optional<ReportYear> year = title.year();
        if (year.isEmpty()) {
            findings.add(rules.failed("ST-08Y", Place.REPORT, title.source(), Map.of()));
        } else if (!form.isFor(year.get())) {
            Map<String, String> arguments = new HashMap<>();
            arguments.put("year", year.get().toString());
            arguments.put("left", form.id().toString());
            arguments.put(
                    "right",
                    forms.formFor(form.family(), year.get())
                            .map(f -> f.id().toString())
                            .orElse(""));
            findings.add(rules.failed("ST-07", Place.REPORT, title.source(), arguments));
        }
        return findings;
    }
}
