package ru.nastavnik.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.processes.Played.stub;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ru.nastavnik.processes.Played.Stub;

class CuratorAppointmentTest {
    @RegisterExtension
    static final PlainEngine ENGINE = new PlainEngine();

    private Stub register;
    private Stub inform;

    @BeforeEach
    void stubs() {
        register = stub("registerCuratorOrderDelegate");
        inform = stub("informMunicipalityDelegate");
    }

    @Test
    void a_signed_order_is_registered_acquainted_with_and_reported_to_the_municipality() {
        Played appointment = Played.start("curator-appointment").complete("userTask_proposeCandidate");
        appointment.check().isWaitingAt("userTask_signOrder").hasNotPassed("serviceTask_registerOrder");

        appointment.complete("userTask_signOrder", "signed", true, "numbered", true);
        appointment.check().isWaitingAt("userTask_acquaint").hasNotPassed("serviceTask_informMunicipality");
        assertThat(register.calls()).isEqualTo(1);
        assertThat(inform.calls()).isZero();

        appointment.complete("userTask_acquaint");
        appointment.check().isEnded().hasPassed("serviceTask_informMunicipality", "endEvent_appointed");
    }

    @Test
    void a_returned_order_goes_back_to_the_choice_of_a_candidate_and_gets_no_number() {
        Played appointment = Played.start("curator-appointment")
                .complete("userTask_proposeCandidate")
                .complete("userTask_signOrder", "signed", false);

        appointment
                .check()
                .isWaitingAt("userTask_proposeCandidate")
                .hasNotPassed("serviceTask_registerOrder", "userTask_acquaint", "endEvent_appointed");
        assertThat(register.calls()).isZero();
    }

    @Test
    void an_order_signed_without_its_number_waits_for_the_secretary_who_may_give_the_sheet_back() {
        Played appointment = Played.start("curator-appointment")
                .complete("userTask_proposeCandidate")
                .complete("userTask_signOrder", "signed", true, "numbered", false);
        appointment.check().isWaitingAt("userTask_registerOrder").hasNotPassed("serviceTask_registerOrder");

        appointment.complete("userTask_registerOrder", "registered", false);
        appointment.check().isWaitingAt("userTask_signOrder").hasNotPassed("serviceTask_registerOrder");
        assertThat(register.calls()).isZero();

        appointment
                .complete("userTask_signOrder", "signed", true, "numbered", false)
                .complete("userTask_registerOrder", "registered", true);
        appointment.check().isWaitingAt("userTask_acquaint");
        assertThat(register.calls()).isEqualTo(1);
    }
}
