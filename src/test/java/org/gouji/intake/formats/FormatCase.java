package org.gouji.intake.formats;

import java.util.List;
import org.gouji.intake.formats.FileContent.Finished;
import org.gouji.intake.formats.FileContent.Printed;
import org.gouji.intake.formats.FileContent.Source;
import org.gouji.model.CellKey;

/**
 * A report of the corpus: one set of figures, and the files that show it.
 *
 * @param name name of its folder
 * @param shows what is special about it; begins with {@code disturbed} where the report itself is spoilt on purpose
 */
record FormatCase(String name, String shows, Town town, List<FileContent> files) {

    FormatCase {
        files = List.copyOf(files);
    }

    /** The figures as the other corpus writes them. */
    String golden() {
        StringBuilder golden = new StringBuilder("# " + shows + "\nform,table,row,column,value,required\n");
        town.truth()
                .forEach((CellKey key, String value) -> golden.append("%s,%s,%s,%s,%s,yes\n"
                        .formatted(town.form().id().id(), key.table(), key.row(), key.column(), value)));
        return golden.toString();
    }

    List<Source> sources() {
        return files.stream()
                .filter(Source.class::isInstance)
                .map(Source.class::cast)
                .toList();
    }

    List<Printed> printed() {
        return files.stream()
                .filter(Printed.class::isInstance)
                .map(Printed.class::cast)
                .toList();
    }

    List<Finished> finished() {
        return files.stream()
                .filter(Finished.class::isInstance)
                .map(Finished.class::cast)
                .toList();
    }
}
