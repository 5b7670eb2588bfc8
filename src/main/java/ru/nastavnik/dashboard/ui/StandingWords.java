package ru.nastavnik.dashboard.ui;

import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.dashboard.Authority;
import ru.nastavnik.dashboard.StandingFilter;
import ru.nastavnik.dashboard.StandingRow;

/** A filter in words: «Пункт 7.2, просрочено.» */
final class StandingWords {
    static final String ALL = "";

    private StandingWords() {}

    /** @param authorities those whose names are known; empty for whoever sees one municipality only */
    static String of(StandingFilter filter, List<StandingRow> authorities) {
        List<String> words = new ArrayList<>();
        Authority authority = filter.authority();
        if (authority != null) {
            authorities.stream()
                    .filter(row -> row.authority().equals(authority))
                    .findFirst()
                    .ifPresent(row -> words.add(row.name()));
        }
        if (filter.organization() != null) {
            words.add("одна организация");
        }
        if (filter.point() != null) {
            words.add("пункт " + filter.point());
        }
        if (filter.state() != null) {
            words.add(filter.state().title());
        }
        if (words.isEmpty()) {
            return ALL;
        }
        String together = String.join(", ", words);
        return together.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + together.substring(1) + ".";
    }
}
