package ru.nastavnik.curator.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.PostId;
import ru.nastavnik.access.Role;
import ru.nastavnik.curator.AppointmentState;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.Actors;

class CuratorAppointmentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final String BASIS = "пунктом 7.2";

    private final Actor director = Actors.in(Role.DIRECTOR);
    private final Candidate candidate = new Candidate(AccountId.next(), "учитель", TODAY.minusDays(3));
    private final CuratorAppointment appointment = CuratorAppointment.open(OrganizationId.next(), UUID.randomUUID());

    @Test
    void anAppointmentGoesFromTheCandidateToTheOneInForce() {
        assertThat(appointment.facts().state()).isEqualTo(AppointmentState.CANDIDATE);
        assertThat(appointment.facts().round()).isEqualTo(1);
        propose(director);
        assertThat(appointment.facts().state()).isEqualTo(AppointmentState.DRAFT);
        assertThat(appointment.candidate()).isEqualTo(candidate);
        appointment.sign(director, signedOn(TODAY), TODAY);
        assertThat(appointment.facts().signedBy()).isEqualTo(director.account());
        assertThat(appointment.facts().signedOn()).isEqualTo(TODAY);
        appoint();
        assertThat(appointment.facts().state()).isEqualTo(AppointmentState.APPOINTED);
        appointment.acquaint(candidate.account(), TODAY);
        assertThat(appointment.facts().state()).isEqualTo(AppointmentState.IN_FORCE);
        assertThat(appointment.facts().acquaintedOn()).isEqualTo(TODAY);
        appointment.end(TODAY.plusDays(1));
        assertThat(appointment.facts().state()).isEqualTo(AppointmentState.ENDED);
        assertThat(appointment.facts().endedOn()).isEqualTo(TODAY.plusDays(1));
        assertThatThrownBy(() -> appointment.end(TODAY)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aSheetMayAppointSomebodyElseAsLongAsItIsNotSigned() {
        Candidate onSheet = new Candidate(AccountId.next(), "методист", TODAY.minusDays(1));
        assertThatThrownBy(() -> appointment.take(onSheet, TODAY)).isInstanceOf(ConflictException.class);
        propose(director);
        assertThatThrownBy(() -> appointment.take(new Candidate(AccountId.next(), " ", TODAY.plusDays(1)), TODAY))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(FieldViolation::field)
                                .containsExactly("post", "agreedOn"));
        assertThat(appointment.candidate()).isEqualTo(candidate);

        appointment.take(onSheet, TODAY);

        assertThat(appointment.candidate()).isEqualTo(onSheet);
        assertThat(appointment.facts().state()).isEqualTo(AppointmentState.DRAFT);
    }

    @Test
    void theDirectorSignsWhatTheyProposedThemselves() {
        propose(director);

        assertThatCode(() -> appointment.sign(director, signedOn(TODAY), TODAY)).doesNotThrowAnyException();
    }

    @Test
    void aSubstituteDoesNotSignWhatTheyProposedThemselves() {
        AccountId deputy = AccountId.next();
        Actor acting = Actors.substituting(deputy, Role.DIRECTOR, director.account());
        propose(acting);

        assertThatThrownBy(() -> appointment.sign(acting, signedOn(TODAY), TODAY))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("исполняя обязанности");
        assertThatCode(() -> appointment.sign(director, signedOn(TODAY), TODAY)).doesNotThrowAnyException();
    }

    @Test
    void aSubstituteSignsWhatTheDirectorProposed() {
        propose(director);

        assertThatCode(() -> appointment.sign(
                        Actors.substituting(AccountId.next(), Role.DIRECTOR, director.account()),
                        signedOn(TODAY),
                        TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        Candidate incomplete = new Candidate(AccountId.next(), " ", TODAY.plusDays(1));

        assertThatThrownBy(() -> appointment.propose(incomplete, " ", director.account(), TODAY))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(FieldViolation::field)
                                .containsExactly("post", "agreedOn", "basis"));
        assertThat(appointment.facts().state()).isEqualTo(AppointmentState.CANDIDATE);
    }

    @Test
    void textsHaveALargestLength() {
        Candidate longest = new Candidate(AccountId.next(), "п".repeat(200), TODAY);
        appointment.propose(longest, "о".repeat(1000), director.account(), TODAY);
        assertThatThrownBy(() -> appointment.sendBack("з".repeat(1001))).isInstanceOf(ValidationException.class);
        appointment.sendBack("з".repeat(1000));

        Candidate tooLong = new Candidate(AccountId.next(), "п".repeat(201), TODAY);
        assertThatThrownBy(() -> appointment.propose(tooLong, "о".repeat(1001), director.account(), TODAY))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations()).hasSize(2));
    }

    @Test
    void aReturnedDraftWaitsForACandidateAnew() {
        propose(director);
        assertThatThrownBy(() -> appointment.sendBack(" ")).isInstanceOf(ValidationException.class);

        appointment.sendBack(" Другая должность ");

        assertThat(appointment.facts().state()).isEqualTo(AppointmentState.CANDIDATE);
        assertThat(appointment.facts().round()).isEqualTo(2);
        assertThat(appointment.facts().remark()).isEqualTo("Другая должность");
        assertThat(appointment.facts().signedOn()).isNull();
        assertThatThrownBy(() -> appointment.sign(director, signedOn(TODAY), TODAY))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void theOrderIsDatedBetweenTheAgreementAndToday() {
        propose(director);

        assertThatThrownBy(() -> appointment.sign(director, signedOn(TODAY.plusDays(1)), TODAY))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> appointment.sign(director, signedOn(TODAY.minusDays(4)), TODAY))
                .isInstanceOf(ValidationException.class);
        appointment.sign(director, signedOn(TODAY.minusDays(3)), TODAY);
        assertThat(appointment.facts().signedOn()).isEqualTo(TODAY.minusDays(3));
    }

    @Test
    void anUnsignedOrderGetsNoNumber() {
        propose(director);

        assertThatThrownBy(this::appoint).isInstanceOf(ConflictException.class).hasMessageContaining("проект приказа");
    }

    @Test
    void onlyTheAppointedPersonAcquaintsThemselves() {
        propose(director);
        appointment.sign(director, signedOn(TODAY), TODAY);
        assertThatThrownBy(() -> appointment.acquaint(candidate.account(), TODAY))
                .isInstanceOf(ConflictException.class);
        appoint();

        assertThatThrownBy(() -> appointment.acquaint(AccountId.next(), TODAY)).isInstanceOf(DomainException.class);
    }

    @Test
    void onlyWhatIsNotSignedIsGivenUp() {
        assertThatThrownBy(appointment::candidate).hasMessageContaining("ещё не назван");
        propose(director);
        appointment.giveUp(TODAY);
        assertThat(appointment.facts().state()).isEqualTo(AppointmentState.ENDED);
        appointment.giveUp(TODAY.plusDays(5));
        assertThat(appointment.facts().endedOn()).isEqualTo(TODAY);
    }

    @Test
    void whoIsAppointedStaysWhenTheOrganisationLeaves() {
        propose(director);
        appointment.sign(director, signedOn(TODAY), TODAY);
        appoint();
        appointment.giveUp(TODAY);

        assertThat(appointment.facts().state()).isEqualTo(AppointmentState.APPOINTED);
    }

    @Test
    void aSignatureIsTakenBackUntilTheOrderHasItsNumber() {
        propose(director);
        appointment.sign(director, new SignedPaper(TODAY, "0000-0000", null, null), TODAY);
        assertThat(appointment.facts().state()).isEqualTo(AppointmentState.SIGNED);
        assertThatThrownBy(() -> appointment.takeBackSignature(" ")).isInstanceOf(ValidationException.class);

        appointment.takeBackSignature("Лист испорчен");

        assertThat(appointment.facts().state()).isEqualTo(AppointmentState.DRAFT);
        assertThat(appointment.facts().signedBy()).isNull();
        assertThat(appointment.facts().remark()).isEqualTo("Лист испорчен");
        assertThatThrownBy(() -> appointment.enterNumber("12-од")).isInstanceOf(ConflictException.class);
    }

    private static SignedPaper signedOn(LocalDate day) {
        return new SignedPaper(day, "0000-0000", "12-од", null);
    }

    private void propose(Actor by) {
        appointment.propose(candidate, BASIS, by.account(), TODAY);
    }

    private void appoint() {
        appointment.appoint(
                new SignedOrder(director.account(), TODAY, new DocumentId(Ids.next()), "1-к"), PostId.next());
    }
}
