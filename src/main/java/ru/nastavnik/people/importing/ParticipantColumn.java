package ru.nastavnik.people.importing;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.PersonKind;
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
    EMAIL("Почта", false, "email", Sheet.Content.WORDS, "Электронная почта", "E-mail", "Email"),
    /** Lists of other systems have the name in one column; it is taken apart only if the person says so. */
    FULL_NAME("Фамилия, имя и отчество вместе", false, "", Sheet.Content.WORDS);

    private final String title;
    private final boolean required;
    private final String field;
    private final Sheet.Content content;
    private final List<String> otherTitles;

    ParticipantColumn(String title, boolean required, String field, Sheet.Content content, String... otherTitles) {
        this.title = title;
        this.required = required;
        this.field = field;
        this.content = content;
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
        return Stream.of(values()).map(ParticipantColumn::column).toList();
    }

    private Sheet.Column column() {
        Sheet.Column column = new Sheet.Column(key(), title, required, content).or(otherTitles);
        return switch (this) {
            case ROLE -> column.oneOf(titles(ParticipantRole.values(), ParticipantRole::title));
            case KIND -> column.oneOf(titles(PersonKind.values(), PersonKind::title));
            case FULL_NAME -> column.holding(Set.of(SURNAME.key(), GIVEN_NAME.key(), PATRONYMIC.key()));
            default -> column;
        };
    }

    private static <T> List<String> titles(T[] values, Function<T, String> title) {
        return Stream.of(values).map(title).toList();
    }

    /** Columns of the table that people fill in. */
    static List<ParticipantColumn> ofSample() {
        return Stream.of(values()).filter(column -> column != FULL_NAME).toList();
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
