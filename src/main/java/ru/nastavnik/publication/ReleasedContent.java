package ru.nastavnik.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
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

    /**
     * @param forms of mentoring by their titles
     * @param year «2026/2027» for a case of step 32; empty for the programme
     */
    public record Practice(String title, List<String> forms, List<Text> texts, String year) {
        public Practice {
            forms = List.copyOf(forms);
            texts = List.copyOf(texts);
            year = year == null ? "" : year;
        }

        public Practice(String title, List<String> forms, List<Text> texts) {
            this(title, forms, texts, "");
        }

        @JsonIgnore
        public boolean isCase() {
            return !year.isEmpty();
        }
    }

    public record Text(String title, String body) {}
}
