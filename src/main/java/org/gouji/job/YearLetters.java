package org.gouji.job;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import org.gouji.consolidate.CountyFinding;
import org.gouji.decide.Entry;
import org.gouji.decide.ReplyResult;
import org.gouji.model.ReportYear;
import org.gouji.publish.LetterContent;
import org.gouji.publish.LettersPublisher;
import org.gouji.publish.Submissions;
import org.gouji.publish.letter.LetterDocument;
import org.gouji.roster.Roster;

/** The letters about each year, beside its package. */
final class YearLetters {

    private final LetterSettings settings;
    private final LetterDocument document;
    private final Roster roster;
    private final LettersPublisher publisher;

    YearLetters(JobSettings settings, Roster roster, Executor hands) {
        this.settings = settings.letters();
        this.document = this.settings.document();
        this.roster = roster;
        this.publisher = new LettersPublisher(settings.folders().output(), hands);
    }

    /** Writes the letters about a year whose package was made of these submissions and findings. */
    Path publish(ReportYear year, List<CountyFinding> county, List<ReplyResult> replies, Submissions submissions) {
        return publisher.publish(content(year, county, proposals(replies)), submissions);
    }

    boolean arePublished(ReportYear year) {
        return publisher.isPublished(content(year, List.of(), List.of()));
    }

    private LetterContent content(ReportYear year, List<CountyFinding> county, List<Entry> proposals) {
        return new LetterContent(roster, year, settings.terms(), document, county, proposals);
    }

    /** What units ask for, by unit and in the order in which they replied. */
    static List<Entry> proposals(List<ReplyResult> replies) {
        return replies.stream().flatMap(reply -> reply.proposals().stream()).toList();
    }
}
