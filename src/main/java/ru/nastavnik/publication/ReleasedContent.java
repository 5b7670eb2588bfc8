package ru.nastavnik.publication;

import java.util.List;
import java.util.UUID;

/** What an organisation lets the website package say of it beyond counts. */
public record ReleasedContent(List<NamedPerson> people, List<Practice> practices) {
    public ReleasedContent {
        people = List.copyOf(people);
        practices = List.copyOf(practices);
    }

    /** @param role «наставник» or «наставляемый» */
    public record NamedPerson(UUID person, String name, String role) {}

    /** @param forms of mentoring by their titles */
    public record Practice(String title, List<String> forms, List<Text> texts) {
        public Practice {
            forms = List.copyOf(forms);
            texts = List.copyOf(texts);
        }
    }

    public record Text(String title, String body) {}
}
