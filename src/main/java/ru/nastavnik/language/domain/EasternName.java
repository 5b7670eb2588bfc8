package ru.nastavnik.language.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ru.nastavnik.shared.PersonName;

/**
 * Names of Korea, China and Vietnam in three or more short parts, however they were spread over the fields: only the
 * last part declines, «Ким Чен Ира», «Нгуен Ван Хая» (Rosenthal § 149).
 */
final class EasternName {

    private static final int PARTS = 3;

    private EasternName() {}

    static boolean is(PersonName name) {
        String patronymic = name.patronymic();
        if (patronymic != null && PatronymicRules.isPatronymic(patronymic)) {
            return false;
        }
        if (name.surname().contains("-")) {
            return false;
        }
        List<String> parts = new ArrayList<>(parts(name.surname()));
        parts.addAll(parts(name.givenName()));
        if (patronymic != null) {
            parts.addAll(parts(patronymic));
        }
        return parts.size() >= PARTS && parts.stream().allMatch(EasternName::isShort);
    }

    private static boolean isShort(String part) {
        return Character.isUpperCase(part.codePointAt(0)) && Letters.vowelGroups(part) == 1;
    }

    private static List<String> parts(String words) {
        return Arrays.asList(words.split("[\\s-]+"));
    }
}
