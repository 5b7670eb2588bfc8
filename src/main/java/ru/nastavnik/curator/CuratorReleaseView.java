package ru.nastavnik.curator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.organization.OrganizationView;

/**
 * A release of a curator, as its page shows it.
 *
 * @param curator who is released, by the order that appointed them
 * @param signedOn day from which the curator is released; null until the order is signed
 */
public record CuratorReleaseView(
        CuratorReleaseId id,
        OrganizationView organization,
        CuratorView curator,
        ReleaseState state,
        String reason,
        @Nullable LocalDate signedOn,
        @Nullable DocumentId order,
        @Nullable String orderNumber) {}
