package ru.nastavnik.acquaintance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.shared.OrganizationId;

/** One kind of orders that charge somebody. The module that writes them contributes a bean. */
public interface OrderSource {

    DocumentKind kind();

    /** Those that lie with whoever signs. */
    List<OrderToSign> waiting(OrganizationId organization);

    /**
     * The order as it is printed and signed.
     *
     * @throws org.springframework.security.access.AccessDeniedException unless the actor signs it or is the secretary
     * @throws ru.nastavnik.shared.NotFoundException if the organisation has none
     */
    RegisterDocument paper(OrganizationId organization, UUID order);

    /** Whom the order charges or names, as it stands now; also for background work. Empty if there is no such order. */
    List<PersonInOrder> people(OrganizationId organization, UUID order);

    /** Which order the document is; empty if it is none of them. */
    Optional<UUID> orderOf(OrganizationId organization, DocumentId document);
}
