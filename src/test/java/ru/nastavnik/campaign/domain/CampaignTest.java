package ru.nastavnik.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ru.nastavnik.access.Role;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignState;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.ValidationException;

class CampaignTest {
    private static final Instant NOW = Instant.parse("2026-09-07T03:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final LocalDate DUE = LocalDate.of(2026, 9, 15);

    private final CampaignId id = new CampaignId(Ids.next());
    private final Campaign campaign = Campaign.open(id, DUE, Role.DEPARTMENT, Department.GENERAL_EDUCATION, NOW);

    @Test
    void aCampaignGoesFromOpeningOverTheReportToItsEnd() {
        assertThat(campaign.id()).isEqualTo(id);
        assertThat(campaign.state()).isEqualTo(CampaignState.OPENING);
        assertThat(campaign.ledBy()).isEqualTo(Role.DEPARTMENT);
        assertThat(campaign.department()).isEqualTo(Department.GENERAL_EDUCATION);
        assertThat(campaign.openedAt()).isEqualTo(NOW);

        campaign.allAreOpen();
        assertThat(campaign.state()).isEqualTo(CampaignState.COLLECTING);
        campaign.consolidate(3, LATER);
        assertThat(campaign.state()).isEqualTo(CampaignState.REPORTING);
        assertThat(campaign.missing()).isEqualTo(3);
        assertThat(campaign.consolidatedAt()).isEqualTo(LATER);
        campaign.reportIsReady(" Сдали не все ");
        assertThat(campaign.state()).isEqualTo(CampaignState.RECOMMENDING);
        assertThat(campaign.reportNote()).isEqualTo("Сдали не все");
        campaign.recommendationsAreSent(LATER);
        assertThat(campaign.state()).isEqualTo(CampaignState.CLOSED);
        assertThat(campaign.closedAt()).isEqualTo(LATER);
        assertThat(campaign.closingReason()).isNull();
    }

    @Test
    void noStepIsTakenOutOfTurn() {
        assertThatThrownBy(() -> campaign.consolidate(0, NOW)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> campaign.reportIsReady("")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> campaign.recommendationsAreSent(NOW)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> campaign.extend(DUE.plusDays(1), DUE, "Каникулы"))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aReportWithoutANoteHasNone() {
        campaign.allAreOpen();
        campaign.consolidate(0, NOW);
        campaign.reportIsReady(" ");

        assertThat(campaign.reportNote()).isNull();
    }

    @Test
    void theTermMovesToALaterDayOnlyAndWithAReason() {
        campaign.allAreOpen();
        campaign.extend(DUE.plusDays(1), DUE.plusDays(1), "Каникулы");
        assertThat(campaign.dueOn()).isEqualTo(DUE.plusDays(1));

        assertThatThrownBy(() -> campaign.extend(DUE.plusDays(1), DUE, "Каникулы"))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> campaign.extend(DUE.plusDays(2), DUE.plusDays(3), "Каникулы"))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> campaign.extend(DUE.plusDays(2), DUE, " ")).isInstanceOf(ValidationException.class);
        assertThat(campaign.dueOn()).isEqualTo(DUE.plusDays(1));
    }

    @Test
    void aCampaignMayBeClosedEarlyFromAnywhereWithAReason() {
        assertThatThrownBy(() -> campaign.closeEarly(" ", NOW)).isInstanceOf(ValidationException.class);
        assertThatCode(campaign::requireTaking).doesNotThrowAnyException();

        campaign.closeEarly(" Форма отменена ", LATER);

        assertThat(campaign.state()).isEqualTo(CampaignState.CLOSED);
        assertThat(campaign.closedAt()).isEqualTo(LATER);
        assertThat(campaign.closingReason()).isEqualTo("Форма отменена");
        assertThatThrownBy(() -> campaign.closeEarly("Ещё раз", LATER)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(campaign::requireTaking).isInstanceOf(DomainException.class);
    }

    @Test
    void openingThatEndsAfterTheClosingReopensNothing() {
        campaign.closeEarly("Форма отменена", NOW);
        campaign.allAreOpen();

        assertThat(campaign.state()).isEqualTo(CampaignState.CLOSED);
    }
}
