package ru.nastavnik.organization.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Columns of the import file, in the order of the sample. */
enum Column {
    KIND("Вид", true),
    FULL_NAME("Полное наименование", true),
    SHORT_NAME("Краткое наименование", true),
    MUNICIPALITY("Муниципалитет", true),
    PLACE("Населённый пункт", true),
    FOUNDER("Учредитель", true),
    STATE_OWNED("Государственная", false),
    OPENED_ON("Дата открытия", false);

    private final String title;
    private final boolean required;

    Column(String title, boolean required) {
        this.title = title;
        this.required = required;
    }

    String title() {
        return title;
    }

    boolean isRequired() {
        return required;
    }

    static Optional<Column> titled(String text) {
        String wanted = plain(text);
        return List.of(values()).stream()
                .filter(column -> plain(column.title).equals(wanted))
                .findFirst();
    }

    /** People differ in letter case, blanks and ё. */
    static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("\\s+", " ");
    }
}
