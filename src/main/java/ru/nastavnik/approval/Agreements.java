package ru.nastavnik.approval;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.OrganizationId;

/**
 * Settles who is to agree a paper of an organisation. Asked once a round, when the paper is sent; whoever needs the
 * answer later reads it from the round ({@link Review#agreement}), so that a changed table or switch holds from the
 * next sending on.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Agreements {
    private static final AgreementLevels.Refusal NOT_SENT =
            new AgreementLevels.Refusal("Документ не отправлен", "кто согласует", "Черновик сохранён");

    private final OrganizationRegister organizations;
    private final AgreementLevels levels;

    Agreements(OrganizationRegister organizations, AgreementLevels levels) {
        this.organizations = organizations;
        this.levels = levels;
    }

    /**
     * Who agrees now, and when; null where the municipality has waived it.
     *
     * @throws DomainException if nobody is there to agree
     */
    @Nullable
    Agreement of(OrganizationId id) {
        OrganizationView organization = organizations.get(id);
        return organization.agreementRequired()
                ? new Agreement(levels.above(organization, NOT_SENT), organization.agreementFirst())
                : null;
    }
}
