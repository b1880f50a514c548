package org.gouji.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gouji.check.RuleBook;
import org.gouji.decide.ReplyCheck;
import org.gouji.model.Finding;
import org.gouji.model.Reply;

/** What is wrong with a reply sheet before it is handed in, for whoever filled it in. */
public final class DraftReply {

    private final ReplyCheck check;

    /**
     * With the rules that come with the program.
     *
     * @param forms the office's own folder of forms and rules, if there is one
     */
    public DraftReply(Optional<Path> forms) {
        this.check = new ReplyCheck(forms.map(RuleBook::with).orElseGet(RuleBook::builtIn));
    }

    public List<Finding> check(Reply reply) {
        return check.check(reply);
    }
}
