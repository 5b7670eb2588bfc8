package ru.nastavnik.people.importing;

import java.util.List;
import java.util.stream.Stream;
import ru.nastavnik.shared.table.Sheet;

/** Columns of a table of participants, in the order of the sample. */
enum ParticipantColumn {
    ROLE("Роль", true, "role", Sheet.Content.WORDS, "Роль участника", "Кем участвует"),
    SURNAME("Фамилия", true, "surname", Sheet.Content.WORDS),
    GIVEN_NAME("Имя", true, "givenName", Sheet.Content.WORDS),
    PATRONYMIC("Отчество", false, "patronymic", Sheet.Content.WORDS, "Отчество (при наличии)"),
    GENDER("Пол", false, "gender", Sheet.Content.WORDS),
    BIRTH_DATE("Дата рождения", false, "birthDate", Sheet.Content.ANYTHING, "Родился", "Д.р.", "Дата рожд."),
    KIND("Кто", true, "kind", Sheet.Content.WORDS, "Категория", "Статус"),
    GROUP(
            "Класс или группа",
            false,
            "groupName",
            Sheet.Content.CLASS,
            "Класс",
            "Группа",
            "Класс/группа",
            "Класс (группа)"),
    POST("Должность", false, "post", Sheet.Content.WORDS),
    DIRECTION("Направление", false, "direction", Sheet.Content.WORDS),
    CAPACITY("Сколько наставляемых", false, "capacity", Sheet.Content.COUNT, "Число наставляемых"),
    INN("ИНН предприятия", false, "enterpriseInn", Sheet.Content.WORDS, "ИНН"),
    ENTERPRISE("Предприятие", false, "enterpriseName", Sheet.Content.WORDS),
    PHONE("Телефон", false, "phone", Sheet.Content.WORDS, "Номер телефона", "Тел."),
    EMAIL("Почта", false, "email", Sheet.Content.WORDS, "Электронная почта", "E-mail", "Email");

    private final String title;
    private final boolean required;
    private final String field;
    private final Sheet.Content content;
    private final String[] otherTitles;

    ParticipantColumn(String title, boolean required, String field, Sheet.Content content, String... otherTitles) {
        this.title = title;
        this.required = required;
        this.field = field;
        this.content = content;
        this.otherTitles = otherTitles;
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
                .map(column -> new Sheet.Column(column.key(), column.title, column.required, column.content)
                        .or(column.otherTitles))
                .toList();
    }

    /** The key of the column that holds a field of the domain's refusals; empty if none does. */
    static String keyOf(String field) {
        return Stream.of(values())
                .filter(column -> column.field.equals(field))
                .findFirst()
                .map(ParticipantColumn::key)
                .orElse("");
    }
}
