package org.gouji.cli;

import java.nio.file.Path;
import org.gouji.check.RuleBook;
import org.gouji.form.FormLibrary;
import org.jspecify.annotations.Nullable;

/** The forms and rules a command works with: the built-in ones and, if a folder is named, the office's own. */
final class Definitions {

    private Definitions() {}

    static FormLibrary forms(@Nullable Path folder) {
        return folder == null ? FormLibrary.builtIn() : FormLibrary.with(folder);
    }

    static RuleBook rules(@Nullable Path folder) {
        return folder == null ? RuleBook.builtIn() : RuleBook.with(folder);
    }
}
