package ru.nastavnik.document;

import ru.nastavnik.shared.PersonName;

/** In which order a paper writes the parts of a name. */
public enum NameOrder {
    /** «Кузнецова Мария Ивановна». */
    FULL,
    /** «Кузнецова М.И.». */
    SURNAME_FIRST,
    /** «М.И. Кузнецова». */
    INITIALS_FIRST;

    /** @param name in the case in which it is to stand */
    public String write(PersonName name) {
        return switch (this) {
            case FULL -> name.full();
            case SURNAME_FIRST -> name.surnameFirst();
            case INITIALS_FIRST -> name.initialsFirst();
        };
    }
}
