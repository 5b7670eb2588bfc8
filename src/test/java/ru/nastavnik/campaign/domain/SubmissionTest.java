package ru.nastavnik.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.SubmissionState;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.Actors;

class SubmissionTest {
    private static final LocalDate DUE = LocalDate.of(2026, 9, 15);

    private final AccountId curator = AccountId.next();
    private final Actor head = Actors.in(Role.MUNICIPAL_HEAD);
    private final SubmissionId id = new SubmissionId(Ids.next());
    private final CampaignId campaign = new CampaignId(Ids.next());
    private final SubmissionSubject school = SubmissionSubject.of(OrganizationId.next());
    private final Submission submission =
            new Submission(id, campaign, school, SubmissionState.OPEN, DUE, 1, null, null, null, 4);

    @Test
    void submittedFiguresWaitForADecision() {
        submission.submit(curator);

        assertThat(submission.state()).isEqualTo(SubmissionState.SUBMITTED);
        assertThat(submission.submittedBy()).isEqualTo(curator);
        assertThat(submission.round()).isEqualTo(1);
        assertThat(submission.id()).isEqualTo(id);
        assertThat(submission.campaign()).isEqualTo(campaign);
        assertThat(submission.subject()).isEqualTo(school);
        assertThat(submission.version()).isEqualTo(4);
        assertThatThrownBy(() -> submission.submit(curator)).hasMessageContaining("уже сданы");
    }

    @Test
    void acceptedFiguresAreGivenNoSecondTime() {
        submission.submit(curator);
        submission.accept(head);

        assertThat(submission.state()).isEqualTo(SubmissionState.ACCEPTED);
        assertThatThrownBy(submission::requireMissing).hasMessageContaining("уже приняты");
        assertThatThrownBy(() -> submission.accept(head)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> submission.sendBack(head, "поздно")).isInstanceOf(ConflictException.class);
    }

    @Test
    void figuresAreTakenBackOnlyUntilTheyAreDecidedOn() {
        submission.submit(curator);
        submission.callBack();

        assertThat(submission.state()).isEqualTo(SubmissionState.OPEN);
        assertThat(submission.round()).isEqualTo(2);
        submission.submit(curator);
        assertThat(submission.round()).isEqualTo(2);
        submission.accept(head);
        assertThatThrownBy(submission::callBack).isInstanceOf(ConflictException.class);
    }

    @Test
    void returnedFiguresOpenTheNextRound() {
        submission.submit(curator);
        submission.sendBack(head, " Проверьте 5 классы ");

        assertThat(submission.state()).isEqualTo(SubmissionState.RETURNED);
        assertThat(submission.remark()).isEqualTo("Проверьте 5 классы");
        submission.submit(curator);
        assertThat(submission.round()).isEqualTo(2);
        assertThat(submission.remark()).isNull();
    }

    @Test
    void aReturnSaysWhatToCorrect() {
        submission.submit(curator);

        assertThatThrownBy(() -> submission.sendBack(head, " ")).isInstanceOf(ValidationException.class);
        assertThat(submission.state()).isEqualTo(SubmissionState.SUBMITTED);
    }

    @Test
    void whoSubmittedTheFiguresDecidesOnThemInNoPost() {
        submission.submit(curator);
        Actor inOtherPost = Actors.of(curator, Role.MUNICIPAL_HEAD);
        Actor substitute = Actors.substituting(curator, Role.MUNICIPAL_HEAD, head.account());

        assertThatThrownBy(() -> submission.accept(inOtherPost)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> submission.accept(substitute)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> submission.sendBack(inOtherPost, "Не то")).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> submission.sendBack(substitute, "Не то")).isInstanceOf(DomainException.class);
        assertThat(submission.state()).isEqualTo(SubmissionState.SUBMITTED);
    }

    @Test
    void whoeverIsExcusedGivesNothingMore() {
        assertThatThrownBy(() -> submission.excuse(" ")).isInstanceOf(ValidationException.class);
        assertThat(submission.excuse(" выбыла ")).isTrue();

        assertThat(submission.state()).isEqualTo(SubmissionState.EXCUSED);
        assertThat(submission.excuse()).isEqualTo("выбыла");
        assertThat(submission.excuse("ещё раз")).isFalse();
        assertThatThrownBy(() -> submission.submit(curator)).hasMessageContaining("больше не нужно: выбыла");
    }

    @Test
    void acceptedFiguresStayAccepted() {
        submission.submit(curator);
        submission.accept(head);

        assertThat(submission.excuse("выбыла")).isFalse();
        assertThat(submission.state()).isEqualTo(SubmissionState.ACCEPTED);
    }

    @Test
    void oneSubmissionMayBeGivenMoreTime() {
        submission.extend(DUE.plusDays(3), DUE, "Карантин");
        assertThat(submission.dueOn()).isEqualTo(DUE.plusDays(3));

        submission.submit(curator);
        assertThatThrownBy(() -> submission.extend(DUE.plusDays(9), DUE, "Карантин"))
                .isInstanceOf(ConflictException.class);
        assertThat(submission.dueOn()).isEqualTo(DUE.plusDays(3));
    }

    @Test
    void moreTimeKeepsToTheRulesOfAnExtension() {
        assertThatThrownBy(() -> submission.extend(DUE, DUE, "Карантин")).isInstanceOf(ValidationException.class);
    }
}
