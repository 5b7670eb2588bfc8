package ru.nastavnik.people.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Columns of a table of participants, in the order of the sample. */
enum ParticipantColumn {
    ROLE("Роль", true, "role"),
    SURNAME("Фамилия", true, "surname"),
    GIVEN_NAME("Имя", true, "givenName"),
    PATRONYMIC("Отчество", false, "patronymic"),
    GENDER("Пол", false, "gender"),
    BIRTH_DATE("Дата рождения", false, "birthDate"),
    KIND("Кто", true, "kind"),
    GROUP("Класс или группа", false, "groupName"),
    POST("Должность", false, "post"),
    DIRECTION("Направление", false, "direction"),
    CAPACITY("Сколько наставляемых", false, "capacity"),
    INN("ИНН предприятия", false, "enterpriseInn"),
    ENTERPRISE("Предприятие", false, "enterpriseName"),
    PHONE("Телефон", false, "phone"),
    EMAIL("Почта", false, "email");

    private final String title;
    private final boolean required;
    private final String field;

    ParticipantColumn(String title, boolean required, String field) {
        this.title = title;
        this.required = required;
        this.field = field;
    }

    String title() {
        return title;
    }

    boolean isRequired() {
        return required;
    }

    /** People differ in letter case, blanks and ё. */
    static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("\\s+", " ");
    }

    static Optional<ParticipantColumn> titled(String text) {
        return List.of(values()).stream()
                .filter(column -> plain(column.title).equals(plain(text)))
                .findFirst();
    }

    /** The title of the column that holds a field of the domain's refusals. */
    static String titleOf(String field) {
        return List.of(values()).stream()
                .filter(column -> column.field.equals(field))
                .findFirst()
                .map(ParticipantColumn::title)
                .orElse("");
    }
}
