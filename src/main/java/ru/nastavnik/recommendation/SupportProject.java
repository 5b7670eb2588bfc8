package ru.nastavnik.recommendation;

import java.util.List;

/**
 * A regional or federal project whose means are recommended.
 *
 * @param forms of mentoring that it suits; empty: all
 * @param link address, may be empty
 */
public record SupportProject(String code, String title, Level level, List<String> forms, String link, String source) {
    public SupportProject {
        forms = List.copyOf(forms);
    }

    /** Who runs it. */
    public enum Level {
        FEDERAL("федеральный"),
        REGIONAL("региональный");

        private final String title;

        Level(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public boolean suits(String form) {
        return forms.isEmpty() || forms.contains(form);
    }
}
