package ru.nastavnik.recommendation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.recommendation.RecommendationId;
import ru.nastavnik.recommendation.RecommendationState;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.Actors;

class RecommendationTest {
    private static final LocalDate DUE = LocalDate.of(2026, 10, 1);

    private final AccountId curator = AccountId.next();
    private final Actor department = Actors.in(Role.DEPARTMENT);
    private final RecommendationId id = new RecommendationId(Ids.next());
    private final CampaignId campaign = new CampaignId(Ids.next());
    private final SubmissionSubject school = SubmissionSubject.of(OrganizationId.next());
    private final Recommendation recommendation = new Recommendation(
            id,
            campaign,
            school,
            DUE,
            Role.DEPARTMENT,
            Department.GENERAL_EDUCATION,
            RecommendationState.PREPARED,
            null,
            null,
            null,
            2);

    @Test
    void aRecommendationIsIssuedCarriedOutAndAccepted() {
        assertThat(recommendation.id()).isEqualTo(id);
        assertThat(recommendation.campaign()).isEqualTo(campaign);
        assertThat(recommendation.addressee()).isEqualTo(school);
        assertThat(recommendation.dueOn()).isEqualTo(DUE);
        assertThat(recommendation.issuedBy()).isEqualTo(Role.DEPARTMENT);
        assertThat(recommendation.department()).isEqualTo(Department.GENERAL_EDUCATION);
        assertThat(recommendation.version()).isEqualTo(2);

        carriedOut();
        assertThat(recommendation.state()).isEqualTo(RecommendationState.CARRIED_OUT);
        assertThat(recommendation.result()).isEqualTo("Сделано");
        assertThat(recommendation.carriedOutBy()).isEqualTo(curator);
        recommendation.accept(department);
        assertThat(recommendation.state()).isEqualTo(RecommendationState.ACCEPTED);
        assertThat(recommendation.remark()).isNull();
    }

    @Test
    void noStepIsTakenOutOfTurn() {
        assertThatThrownBy(() -> recommendation.carryOut(curator, "Сделано")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> recommendation.accept(department)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> recommendation.sendBack(department, "Мало")).isInstanceOf(ConflictException.class);
        recommendation.issue();
        assertThatThrownBy(recommendation::issue).isInstanceOf(ConflictException.class);
    }

    @Test
    void aReturnedResultIsToBeDoneAgain() {
        carriedOut();
        assertThatThrownBy(() -> recommendation.sendBack(department, " ")).isInstanceOf(ValidationException.class);

        recommendation.sendBack(department, " Приложите приказ ");

        assertThat(recommendation.state()).isEqualTo(RecommendationState.ISSUED);
        assertThat(recommendation.remark()).isEqualTo("Приложите приказ");
    }

    @Test
    void aResultSaysSomething() {
        recommendation.issue();

        assertThatThrownBy(() -> recommendation.carryOut(curator, " ")).isInstanceOf(ValidationException.class);
    }

    @Test
    void whoCarriedItOutDoesNotDecideOnItInWhateverPost() {
        carriedOut();
        Actor own = Actors.of(curator, Role.DEPARTMENT);

        assertThatThrownBy(() -> recommendation.accept(own)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> recommendation.sendBack(own, "Мало")).isInstanceOf(DomainException.class);
        assertThat(recommendation.state()).isEqualTo(RecommendationState.CARRIED_OUT);
    }

    @Test
    void itMayBeWithdrawnWithAReasonUntilItIsAccepted() {
        carriedOut();
        assertThatThrownBy(() -> recommendation.withdraw(" ")).isInstanceOf(ValidationException.class);

        recommendation.withdraw(" Ошибка ");

        assertThat(recommendation.state()).isEqualTo(RecommendationState.WITHDRAWN);
        assertThat(recommendation.remark()).isEqualTo("Ошибка");
        assertThatThrownBy(() -> recommendation.withdraw("Ещё раз")).isInstanceOf(ConflictException.class);
    }

    @Test
    void anAcceptedOneIsNotWithdrawn() {
        carriedOut();
        recommendation.accept(department);

        assertThatThrownBy(() -> recommendation.withdraw("Поздно")).isInstanceOf(ConflictException.class);
    }

    private void carriedOut() {
        recommendation.issue();
        recommendation.carryOut(curator, " Сделано ");
    }
}
