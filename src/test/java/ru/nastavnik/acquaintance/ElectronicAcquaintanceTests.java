package ru.nastavnik.acquaintance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.CuratorAppointments;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestCurators;

@ApplicationTest
@DisplayName("Acquaintance by an electronic signature or a notice")
class ElectronicAcquaintanceTests extends AcquaintanceSetting {
    @Autowired
    private CuratorAppointments appointments;

    @Autowired
    private TestCurators curators;

    private @Nullable SignedIn appointee;

    @Test
    @DisplayName("by an electronic signature counts for employees only by the school's act, from its date")
    void theSchoolsAct() {
        DocumentId order = registered(group(child("Рябинин", 15, null)));
        ReaderId employee = reader(order, ReaderKind.EMPLOYEE);
        ReaderId pupil = reader(order, ReaderKind.LEARNER);
        refusedElectronically(order, employee);

        assertThatThrownBy(() -> region.run(secretary, () -> grounds.enterAct(school, "Положение", "12", TODAY)))
                .isInstanceOf(AccessDeniedException.class);
        region.run(director, () -> grounds.enterAct(school, "Положение о КЭДО", "12", TODAY));
        electronically(order, employee);

        assertThat(row(order, employee).mark(AcquaintanceState.ELECTRONIC))
                .hasValueSatisfying(mark -> assertThat(mark.ground()).isEqualTo("Положение о КЭДО от 07.09.2026 № 12"));
        refusedElectronically(order, pupil);
    }

    @Test
    @DisplayName("by an electronic signature counts for whoever has agreed to it, until the agreement ends")
    void anAgreement() {
        DocumentId order = registered(group(child("Рябинин", 15, null)));
        ReaderId pupil = reader(order, ReaderKind.LEARNER);
        region.run(secretary, () -> grounds.enterAgreement(school, pupil, "Соглашение", "3", TODAY));
        electronically(order, pupil);
        refusedElectronically(order, reader(order, ReaderKind.REPRESENTATIVE));

        ElectronicGround agreement =
                region.as(director, () -> grounds.of(school)).get(0);
        region.run(director, () -> grounds.end(school, agreement.id()));
        assertThat(row(order, pupil).waits()).as("what was signed stays").isFalse();
        assertThatThrownBy(() -> region.run(director, () -> grounds.end(school, agreement.id())))
                .isInstanceOf(ConflictException.class);
        clock.advance(Duration.ofDays(1));
        region.run(
                secretary,
                () -> acquaintances.withdraw(order, pupil, AcquaintanceState.ELECTRONIC, "отмечен по ошибке"));
        assertThatThrownBy(() -> region.run(
                        secretary,
                        () -> acquaintances.mark(
                                order, MarkAcquaintance.electronically(List.of(pupil), TODAY.plusDays(1)))))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    @DisplayName("of a curator is a notice where the school has no act, else an electronic signature")
    void theCuratorReads() {
        CuratorAppointmentId appointment = appointed();
        DocumentId order = Objects.requireNonNull(
                region.as(director, () -> appointments.get(appointment)).order());
        assertThat(sheet(order)).singleElement().satisfies(ReaderRow::waits);

        region.run(requireNonNull(appointee), () -> appointments.acquaint(appointment));

        assertThat(sheet(order)).singleElement().satisfies(row -> {
            assertThat(row.waits()).isTrue();
            assertThat(row.marks()).extracting(AcquaintanceMark::title).containsExactly("прочитано в системе");
        });
    }

    @Test
    @DisplayName("of a curator is an electronic signature by the school's act")
    void theCuratorSignsElectronically() {
        region.run(director, () -> grounds.enterAct(school, "Положение о КЭДО", "12", TODAY));
        CuratorAppointmentId appointment = appointed();
        DocumentId order = Objects.requireNonNull(
                region.as(director, () -> appointments.get(appointment)).order());

        region.run(requireNonNull(appointee), () -> appointments.acquaint(appointment));

        assertThat(sheet(order)).singleElement().satisfies(row -> {
            assertThat(row.waits()).isFalse();
            assertThat(row.marks()).extracting(AcquaintanceMark::state).containsExactly(AcquaintanceState.ELECTRONIC);
        });
    }

    private CuratorAppointmentId appointed() {
        String login = curators.colleague(school);
        CuratorAppointmentId appointment = curators.opened(school);
        curators.propose(director, appointment, login, TODAY);
        curators.sign(director, appointment, TODAY);
        appointee = curators.signedIn(login);
        return appointment;
    }

    private void electronically(DocumentId order, ReaderId reader) {
        region.run(secretary, () -> acquaintances.mark(order, MarkAcquaintance.electronically(List.of(reader), TODAY)));
    }

    private void refusedElectronically(DocumentId order, ReaderId reader) {
        assertThatThrownBy(() -> electronically(order, reader))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Электронная подпись не отмечена");
    }
}
