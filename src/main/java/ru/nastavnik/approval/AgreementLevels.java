package ru.nastavnik.approval;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Territory;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.workflow.DecisionKey;
import ru.nastavnik.workflow.DecisionTables;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.ProcessVariables;

/**
 * Asks the table {@code approval-level} who above an organisation decides on what it sends. Whoever sends keeps the
 * answer with that round, so that a changed table holds from the next sending on.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AgreementLevels {
    private static final DecisionKey TABLE = new DecisionKey("approval-level");
    private static final ProcessVariable<String> ORGANIZATION_KIND = ProcessVariable.text("organizationKind");
    private static final ProcessVariable<Boolean> STATE_OWNED = ProcessVariable.flag("stateOwned");

    private final DecisionTables tables;
    private final Posts posts;

    AgreementLevels(DecisionTables tables, Posts posts) {
        this.tables = tables;
        this.posts = posts;
    }

    /**
     * What a refusal says besides the organisation and the rule.
     *
     * @param outcome what has not happened: «Документ не отправлен»
     * @param question what the table does not answer: «кто согласует»
     * @param kept what is not lost: «Черновик сохранён»
     */
    public record Refusal(String outcome, String question, String kept) {}

    /**
     * The level above the organisation now.
     *
     * @throws DomainException if the table names nobody, or two, or somebody whose post nobody holds: what is sent would
     *     wait for nobody
     */
    public AgreementLevel above(OrganizationView organization, Refusal refusal) {
        String answer = ask(organization, refusal);
        AgreementLevel level = AgreementLevel.named(answer)
                .orElseThrow(() -> new DomainException(
                        sentence(organization, refusal, "отвечает «" + answer + "», а такого уровня нет")));
        Territory territory = level.above(organization)
                .orElseThrow(() -> new DomainException(sentence(
                        organization,
                        refusal,
                        "называет «" + level.title() + "», но эта организация к нему не относится")));
        if (posts.holders(level.role(), territory).isEmpty()) {
            throw new DomainException(sentence(
                    organization,
                    refusal,
                    "называет «" + level.title() + "», но эту должность сейчас никто не занимает"));
        }
        return level;
    }

    private String ask(OrganizationView organization, Refusal refusal) {
        try {
            return tables.decide(
                    TABLE,
                    ProcessVariables.of(ORGANIZATION_KIND, organization.kind().code())
                            .and(STATE_OWNED, organization.stateOwned()));
        } catch (DomainException noAnswer) {
            String why = "не называет, " + refusal.question() + ": подходящего правила нет, или их несколько";
            throw new DomainException(sentence(organization, refusal, why), noAnswer);
        }
    }

    /** Names the rule by what the table was asked. */
    private String sentence(OrganizationView organization, Refusal refusal, String why) {
        return refusal.outcome() + ": для организации «" + organization.shortName() + "» ("
                + organization.kind().title() + ", областная государственная: "
                + (organization.stateOwned() ? "да" : "нет") + ") таблица решений «" + tables.title(TABLE) + "» " + why
                + ". " + refusal.kept() + "; сообщите администратору.";
    }
}
