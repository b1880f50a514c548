package org.gouji.publish.letter;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import org.gouji.message.Messages;
import org.gouji.model.ReportYear;

/** The day under a letter. It is never the day on which the program runs, for then each night would make other letters. */
public sealed interface LetterDate {

    /** The date as it stands under the letter. */
    String text(ReportYear year, Messages messages);

    /** A day in the year after the report year. */
    record Day(MonthDay day) implements LetterDate {
        @Override
        public String text(ReportYear year, Messages messages) {
            return written(day.atYear(year.year() + 1), messages);
        }
    }

    /** Whoever seals the letter writes the date. */
    record ByHand() implements LetterDate {
        @Override
        public String text(ReportYear year, Messages messages) {
            return messages.text("letter.date.by-hand");
        }
    }

    /** A day in words. */
    static String written(LocalDate day, Messages messages) {
        return messages.text(
                "letter.date",
                Map.of(
                        "year", Integer.toString(day.getYear()),
                        "month", Integer.toString(day.getMonthValue()),
                        "day", Integer.toString(day.getDayOfMonth())));
    }
}
