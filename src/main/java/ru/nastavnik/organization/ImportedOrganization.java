package ru.nastavnik.organization;

import org.jspecify.annotations.Nullable;

/**
 * A row of an import file that was understood.
 *
 * @param corrected the registered organisation that the row corrects; null if it is a new one
 */
public record ImportedOrganization(
        int row,
        NewOrganization organization,
        String municipalityName,
        @Nullable OrganizationView corrected) {
    public boolean isNew() {
        return corrected == null;
    }
}
