package ru.nastavnik.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the journal calls that to which something was done: a module names its own. Never people: whoever reads the
 * journal sees no names of pupils.
 */
public interface SubjectNames {
    Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * @param type of the subject, as it is recorded
     * @param id as it is recorded
     * @return empty if it is another module's, or is gone
     */
    Optional<String> nameOf(String type, String id);

    /** Whether it can be the id of a row. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
