package ru.nastavnik.shared;

import java.util.UUID;

/** Identity of an organisation (school, supplementary education, college). */
public record OrganizationId(UUID value) {
    public static OrganizationId of(String text) {
        return new OrganizationId(UUID.fromString(text));
    }

    public static OrganizationId next() {
        return new OrganizationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
