package ru.nastavnik.curator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;

/**
 * An organisation of the actor's territory and its curator.
 *
 * @param curator «Фамилия И.О.», or null if nobody is appointed
 * @param underWay state of an appointment that waits for a candidate or signature, or null
 * @param vacantSince day on which the last curator was released; null if there is one, or never was
 */
public record CuratorRow(
        OrganizationId organization,
        String organizationName,
        OrganizationKind kind,
        String municipality,
        @Nullable String curator,
        @Nullable LocalDate since,
        @Nullable String orderNumber,
        @Nullable DocumentId order,
        @Nullable AppointmentState underWay,
        @Nullable LocalDate vacantSince) {

    public boolean lacksCurator() {
        return curator == null;
    }
}
