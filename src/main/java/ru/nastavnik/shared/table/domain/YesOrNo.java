package ru.nastavnik.shared.table.domain;

import java.util.Optional;
import java.util.Set;
import ru.nastavnik.shared.spelling.domain.Spelling;

/** «Да» or «нет» as people write them into a field or a cell; a dash of any kind is «нет». */
public final class YesOrNo {
    private static final Set<String> YES = Set.of("да", "1", "true", "истина", "+");
    private static final Set<String> NO = Set.of("нет", "0", "false", "ложь", "-");

    private YesOrNo() {}

    /** Empty if the text is neither. */
    public static Optional<Boolean> read(String text) {
        String answer = Spelling.key(text);
        if (YES.contains(answer)) {
            return Optional.of(true);
        }
        return NO.contains(answer) ? Optional.of(false) : Optional.empty();
    }
}
