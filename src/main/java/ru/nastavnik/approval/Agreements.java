package ru.nastavnik.approval;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Territory;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.workflow.DecisionKey;
import ru.nastavnik.workflow.DecisionTables;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.ProcessVariables;

/**
 * Asks who is to agree a paper of an organisation. Asked once a round, when the paper is sent; whoever needs the answer
 * later reads it from the round ({@link Review#agreement}), so that a changed table or switch holds from the next
 * sending on.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Agreements {
    private static final DecisionKey LEVEL = new DecisionKey("approval-level");
    private static final ProcessVariable<String> ORGANIZATION_KIND = ProcessVariable.text("organizationKind");
    private static final ProcessVariable<Boolean> STATE_OWNED = ProcessVariable.flag("stateOwned");

    private final OrganizationRegister organizations;
    private final DecisionTables tables;
    private final Posts posts;

    Agreements(OrganizationRegister organizations, DecisionTables tables, Posts posts) {
        this.organizations = organizations;
        this.tables = tables;
        this.posts = posts;
    }

    /**
     * The level that agrees now; null where the municipality has waived it.
     *
     * @throws DomainException if the table names nobody, or somebody whose post nobody holds: the paper would wait for
     *     nobody
     */
    @Nullable
    AgreementLevel of(OrganizationId id) {
        OrganizationView organization = organizations.get(id);
        if (!organization.agreementRequired()) {
            return null;
        }
        String answer = ask(organization);
        AgreementLevel level = AgreementLevel.named(answer)
                .orElseThrow(() -> refusal(organization, "отвечает «" + answer + "», а такого уровня нет"));
        Territory territory = level.above(organization)
                .orElseThrow(() -> refusal(
                        organization, "называет «" + level.title() + "», но эта организация к нему не относится"));
        if (posts.holders(level.role(), territory).isEmpty()) {
            throw refusal(organization, "называет «" + level.title() + "», но эту должность сейчас никто не занимает");
        }
        return level;
    }

    private String ask(OrganizationView organization) {
        try {
            return tables.decide(
                    LEVEL,
                    ProcessVariables.of(ORGANIZATION_KIND, organization.kind().code())
                            .and(STATE_OWNED, organization.stateOwned()));
        } catch (DomainException noAnswer) {
            throw new DomainException(sentence(organization, "не называет, кто согласует"), noAnswer);
        }
    }

    private DomainException refusal(OrganizationView organization, String why) {
        return new DomainException(sentence(organization, why));
    }

    /** Names the row of the table by what it was asked. */
    private String sentence(OrganizationView organization, String why) {
        return "Документ не отправлен: для организации «" + organization.shortName() + "» ("
                + organization.kind().title() + ", областная государственная: "
                + (organization.stateOwned() ? "да" : "нет") + ") таблица решений «" + tables.title(LEVEL) + "» " + why
                + ". Черновик сохранён; сообщите администратору.";
    }
}
