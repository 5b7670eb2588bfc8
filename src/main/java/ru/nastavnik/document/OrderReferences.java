package ru.nastavnik.document;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.document.persistence.DocumentRepository;
import ru.nastavnik.document.persistence.OrderClausesTable;
import ru.nastavnik.document.persistence.OrderSettingsRepository;
import ru.nastavnik.language.Declension;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.shared.OrganizationId;

/**
 * How a paper names other papers after «в соответствии с». For writers of papers, which have checked the actor or run
 * without one; no paper that names pupils is named here by its text.
 */
@Component
@Transactional(readOnly = true)
public class OrderReferences {
    private final DocumentRepository documents;
    private final OrderClausesTable clauses;
    private final OrderSettingsRepository settings;
    private final Declension declension;

    OrderReferences(
            DocumentRepository documents,
            OrderClausesTable clauses,
            OrderSettingsRepository settings,
            Declension declension) {
        this.documents = documents;
        this.clauses = clauses;
        this.settings = settings;
        this.declension = declension;
    }

    /**
     * «приказом от 01.09.2026 № 3-од «Об утверждении …»»: the order that approved first, also if a later one amended it;
     * empty if there is none any more, or it has no number.
     */
    public Optional<String> order(OrganizationId organization, DocumentId id) {
        return documents
                .find(id, null)
                .map(this::first)
                .filter(order -> !order.number().isEmpty())
                .map(order -> settings.find(organization.value())
                                .orElse(OrderSettings.USUAL)
                                .documentNameInstrumental()
                        + " " + order.citation() + " «" + order.subject() + "»");
    }

    /** The municipal act that the director named, in the instrumental. */
    public Optional<String> municipalAct(OrganizationId organization) {
        return clauses.find(organization)
                .map(OrderClauses::municipalAct)
                .map(act -> declension.body(act, GrammaticalCase.INSTRUMENTAL));
    }

    /** Whether orders on pairs promise employees a payment for extra work (Labour Code art. 60.2, 151). */
    public boolean paysExtraWork(OrganizationId organization) {
        return clauses.find(organization).orElse(OrderClauses.USUAL).extraPay();
    }

    private RegisteredDocument first(RegisteredDocument order) {
        DocumentRelation relation = order.relation();
        return relation == null || relation.type() != DocumentRelation.Type.AMENDS
                ? order
                : documents.find(relation.document(), null).map(this::first).orElse(order);
    }
}
