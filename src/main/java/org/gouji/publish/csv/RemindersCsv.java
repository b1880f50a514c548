package org.gouji.publish.csv;

import java.util.List;
import java.util.Map;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.Finding;

/** {@code reminders.csv}: whom to ask for what, in both languages. As of what is in, not of any day. */
public final class RemindersCsv {

    public static final String NAME = "reminders.csv";

    public static final List<String> COLUMNS = List.of(
            "unit_code",
            "unit",
            "kind",
            "year",
            "reason",
            "deadline",
            "received",
            "file",
            "errors",
            "ask_zh",
            "ask_en");

    private final CsvFile file;
    private final int year;
    private final Messages chinese = new Messages(Language.ZH);
    private final Messages english = new Messages(Language.EN);

    public RemindersCsv(CsvFile file, int year) {
        this.file = file;
        this.year = year;
    }

    /** Why a unit is asked. */
    public enum Reason {
        MISSING("missing"),
        LATE("late"),
        OTHER_FORM("other_form"),
        ERRORS("errors"),
        UNREADABLE("unreadable");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * Who is asked about what; texts are empty where there is nothing to say.
     *
     * @param errors open findings of severity error
     */
    public record Reminder(
            String unitCode, String unit, String kind, String deadline, String received, String file, int errors) {}

    public void write(Reminder reminder, Reason reason) {
        write(reminder, reason, "", "");
    }

    /** Writes that a file is nobody's report, and why. */
    public void writeUnreadable(Reminder reminder, Finding why) {
        write(reminder, Reason.UNREADABLE, chinese.sentence(why), english.sentence(why));
    }

    private void write(Reminder reminder, Reason reason, String whyChinese, String whyEnglish) {
        file.row(
                reminder.unitCode(),
                reminder.unit(),
                reminder.kind(),
                Integer.toString(year),
                reason.code(),
                reminder.deadline(),
                reminder.received(),
                reminder.file(),
                Integer.toString(reminder.errors()),
                chinese.text("reminder." + reason.code(), arguments(reminder, whyChinese)),
                english.text("reminder." + reason.code(), arguments(reminder, whyEnglish)));
    }

    private Map<String, String> arguments(Reminder reminder, String why) {
        return Map.of(
                "unit", reminder.unit(),
                "year", Integer.toString(year),
                "deadline", reminder.deadline(),
                "received", reminder.received(),
                "file", reminder.file(),
                "n", Integer.toString(reminder.errors()),
                "why", why);
    }
}
