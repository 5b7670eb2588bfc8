package ru.nastavnik.organization.importing;

import java.util.List;
import java.util.stream.Stream;
import ru.nastavnik.shared.table.Sheet;

/** Columns of the import file, in the order of the sample. */
enum Column {
    KIND("Вид", true, "Вид организации", "Тип", "Тип организации"),
    FULL_NAME(
            "Полное наименование",
            true,
            "Полное название",
            "Наименование полное",
            "Полное наименование организации",
            "Наименование",
            "Наименование организации"),
    SHORT_NAME(
            "Краткое наименование",
            true,
            "Сокращённое наименование",
            "Краткое название",
            "Наименование краткое",
            "Краткое наименование организации"),
    MUNICIPALITY("Муниципалитет", true, "Муниципальное образование", "МО", "Территория", "Район"),
    PLACE("Населённый пункт", true, "Город или село", "Местонахождение"),
    FOUNDER("Учредитель", true, "Наименование учредителя"),
    STATE_OWNED("Государственная", false, "Государственная организация", "Областная"),
    OPENED_ON("Дата открытия", false, "Открыта", "Дата создания");

    private final String title;
    private final boolean required;
    private final List<String> otherTitles;

    Column(String title, boolean required, String... otherTitles) {
        this.title = title;
        this.required = required;
        this.otherTitles = List.of(otherTitles);
    }

    String title() {
        return title;
    }

    boolean isRequired() {
        return required;
    }

    String key() {
        return name();
    }

    static List<Sheet.Column> all() {
        return Stream.of(values())
                .map(column -> new Sheet.Column(column.key(), column.title, column.required, column.content())
                        .or(column.otherTitles))
                .toList();
    }

    private Sheet.Content content() {
        return this == OPENED_ON || this == STATE_OWNED ? Sheet.Content.ANYTHING : Sheet.Content.WORDS;
    }
}
