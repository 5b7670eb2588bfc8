package ru.nastavnik.curator.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.ReleaseState;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.Actors;

class CuratorReleaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final LocalDate SINCE = TODAY.minusDays(30);

    private final Actor director = Actors.in(Role.DIRECTOR);

    @Test
    void aPreparedOrderMayBeRewordedAndIsRegisteredOnce() {
        CuratorRelease release = prepared(director.account());
        release.reword(" переводом ");
        assertThat(release.facts().reason()).isEqualTo("переводом");
        release.checkSigning(director, TODAY, SINCE, TODAY);
        release.register(order());

        assertThat(release.facts().state()).isEqualTo(ReleaseState.REGISTERED);
        assertThat(release.facts().order()).isNotNull();
        assertThatThrownBy(() -> release.register(order())).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> release.reword("иначе")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(release::withdraw).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> release.checkSigning(director, TODAY, SINCE, TODAY))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aWithdrawnOrderIsNotSigned() {
        CuratorRelease release = prepared(director.account());
        release.withdraw();

        assertThat(release.facts().state()).isEqualTo(ReleaseState.WITHDRAWN);
        assertThatThrownBy(() -> release.checkSigning(director, TODAY, SINCE, TODAY))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void theReasonIsGivenAndNotTooLong() {
        CuratorRelease release = prepared(director.account());

        assertThatThrownBy(() -> release.reword(" ")).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> release.reword("п".repeat(501))).isInstanceOf(ValidationException.class);
        release.reword("п".repeat(500));
        assertThat(release.facts().reason()).hasSize(500);
    }

    @Test
    void theOrderIsDatedBetweenTheAppointmentAndToday() {
        CuratorRelease release = prepared(director.account());

        assertThatThrownBy(() -> release.checkSigning(director, TODAY.plusDays(1), SINCE, TODAY))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> release.checkSigning(director, SINCE.minusDays(1), SINCE, TODAY))
                .isInstanceOf(ValidationException.class);
        assertThatCode(() -> release.checkSigning(director, SINCE, SINCE, TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void aSubstituteDoesNotSignWhatTheyPreparedThemselves() {
        AccountId deputy = AccountId.next();
        CuratorRelease release = prepared(deputy);
        Actor acting = Actors.substituting(deputy, Role.DIRECTOR, director.account());

        assertThatThrownBy(() -> release.checkSigning(acting, TODAY, SINCE, TODAY))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("исполняя обязанности");
        assertThatCode(() -> release.checkSigning(director, TODAY, SINCE, TODAY))
                .doesNotThrowAnyException();
    }

    private SignedOrder order() {
        return new SignedOrder(director.account(), TODAY, new DocumentId(Ids.next()), "2-к");
    }

    private static CuratorRelease prepared(AccountId by) {
        return CuratorRelease.prepare(OrganizationId.next(), CuratorAppointmentId.next(), "болезнью", by);
    }
}
