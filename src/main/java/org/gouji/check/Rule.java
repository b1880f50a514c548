package org.gouji.check;

import java.util.Set;
import org.gouji.form.NumberType;
import org.gouji.model.FormId;
import org.gouji.model.Severity;

/**
 * One rule of the register.
 *
 * @param source what the rule is taken from, for people
 * @param forms the editions it is for, empty for all
 * @param table the table it is for, empty for any
 * @param types the types of number it is for, empty for any
 * @param arguments what each of its findings has to say besides its place
 */
public record Rule(
        String id,
        RuleKind kind,
        Severity severity,
        Basis basis,
        String source,
        Set<FormId> forms,
        String table,
        Set<NumberType> types,
        Set<String> arguments) {

    public Rule {
        forms = Set.copyOf(forms);
        types = Set.copyOf(types);
        arguments = Set.copyOf(arguments);
    }

    public boolean isFor(FormId form) {
        return forms.isEmpty() || forms.contains(form);
    }

    boolean isFor(String tableCode, NumberType type) {
        return (table.isEmpty() || table.equals(tableCode)) && (types.isEmpty() || types.contains(type));
    }

    /** Whether it names what it is for, so it goes before a rule for whatever is left. */
    boolean isSpecific() {
        return !table.isEmpty();
    }
}
