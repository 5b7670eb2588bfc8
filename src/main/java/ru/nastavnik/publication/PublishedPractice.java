package ru.nastavnik.publication;

import java.util.List;
import ru.nastavnik.publication.ReleasedContent.Practice;
import ru.nastavnik.publication.ReleasedContent.Text;
import ru.nastavnik.shared.OrganizationId;

/** A practice that an organisation has released, with where it comes from. */
public record PublishedPractice(OrganizationId organization, String organizationName, String place, Practice practice) {
    /** Headings of a case, in the order in which it is told. */
    public static final String SITUATION = "Исходная ситуация";

    public static final String ACTIONS = "Что делали";
    public static final String RESULT = "Результат";
    public static final String AUTHORS = "Авторы";
    public static final String ADDRESS = "Ссылка";

    public String title() {
        return practice.title();
    }

    /** «Наставник – ученик, ученик – ученик». */
    public String forms() {
        return String.join(", ", practice.forms());
    }

    public String kind() {
        return practice.isCase() ? "кейс" : "программа";
    }

    /** What stands under a heading of the practice; empty if it was not told or may not be published. */
    public String text(String heading) {
        return practice.texts().stream()
                .filter(text -> text.title().equals(heading))
                .map(Text::body)
                .findFirst()
                .orElse("");
    }

    public List<Text> texts() {
        return practice.texts();
    }
}
