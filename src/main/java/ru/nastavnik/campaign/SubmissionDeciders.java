package ru.nastavnik.campaign;

import java.util.Objects;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.approval.AgreementLevels;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;

/**
 * Settles who is to accept figures. Asked once a round, when they are submitted; whoever needs the answer later reads
 * it from the round, so that a changed table holds from the next submission on.
 */
@Component
class SubmissionDeciders {
    private static final AgreementLevels.Refusal NOT_SUBMITTED =
            new AgreementLevels.Refusal("Показатели не сданы", "кто их принимает", "Набранное сохранено");

    private final OrganizationRegister organizations;
    private final Municipalities municipalities;
    private final AgreementLevels levels;
    private final Posts posts;

    SubmissionDeciders(
            OrganizationRegister organizations, Municipalities municipalities, AgreementLevels levels, Posts posts) {
        this.organizations = organizations;
        this.municipalities = municipalities;
        this.levels = levels;
        this.posts = posts;
    }

    /**
     * The role that accepts the figures or returns them.
     *
     * @throws DomainException if nobody is there to accept them
     */
    Role of(SubmissionSubject subject) {
        OrganizationId organization = subject.organization();
        return organization == null
                ? ofMunicipality(Objects.requireNonNull(subject.municipality()))
                : levels.above(organizations.get(organization), NOT_SUBMITTED).role();
    }

    /** No table for a municipality's own figures: its head answers for them (6.4). */
    private Role ofMunicipality(MunicipalityId municipality) {
        if (posts.holders(Role.MUNICIPAL_HEAD, new Territory.OfMunicipality(municipality))
                .isEmpty()) {
            throw new DomainException("Показатели не сданы: в муниципалитете «"
                    + municipalities.get(municipality).name()
                    + "» никто не занимает должность руководителя органа управления образованием, и принять их некому."
                    + " Набранное сохранено; сообщите администратору.");
        }
        return Role.MUNICIPAL_HEAD;
    }
}
