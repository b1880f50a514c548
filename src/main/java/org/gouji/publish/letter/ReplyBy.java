package org.gouji.publish.letter;

import java.time.MonthDay;
import java.util.Map;
import org.gouji.message.Messages;
import org.gouji.model.ReportYear;

/** Until when a unit has to answer a letter. */
public sealed interface ReplyBy {

    /** The time as a sentence has it: 收到本通知单之日起10日内. */
    String text(ReportYear year, Messages messages);

    /** So many days after the letter has arrived. */
    record Days(int days) implements ReplyBy {
        @Override
        public String text(ReportYear year, Messages messages) {
            return messages.text("letter.within", Map.of("n", Integer.toString(days)));
        }
    }

    /** A day in the year after the report year. */
    record Day(MonthDay day) implements ReplyBy {
        @Override
        public String text(ReportYear year, Messages messages) {
            return messages.text(
                    "letter.before", Map.of("date", LetterDate.written(day.atYear(year.year() + 1), messages)));
        }
    }
}
