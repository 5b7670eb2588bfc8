package ru.nastavnik.curator;

import java.time.LocalDate;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;

/**
 * Who is curator (navigator) of an organisation by a signed order.
 *
 * @param post as it stands in documents, for example «заместитель директора по воспитательной работе»
 * @param since date of the order
 */
public record CuratorView(
        CuratorAppointmentId appointment,
        OrganizationId organization,
        AccountId account,
        PersonName name,
        String post,
        LocalDate since,
        String orderNumber,
        DocumentId order) {}
