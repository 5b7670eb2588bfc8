package ru.nastavnik.installation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ru.nastavnik.organization.Requisites;
import ru.nastavnik.organization.domain.RequisiteRules;
import ru.nastavnik.shared.OrganizationId;

/** In the demo region every consent can be printed where there are participants. */
class DemoRequisitesTest {

    @Test
    void everyOrganizationWithParticipantsHasRightRequisites() {
        Map<String, OrganizationId> organizations = DemoParticipants.read(LocalDate.of(2026, 9, 7)).keySet().stream()
                .collect(Collectors.toMap(Function.identity(), name -> OrganizationId.next()));

        Map<OrganizationId, Requisites> requisites = DemoRequisites.of(organizations);

        assertThat(requisites.keySet()).containsExactlyInAnyOrderElementsOf(organizations.values());
        assertThat(requisites.values()).allSatisfy(entered -> {
            assertThat(RequisiteRules.violations(entered)).isEmpty();
            assertThat(List.of(entered.address(), entered.inn(), entered.ogrn()))
                    .doesNotContain("");
            assertThat(entered.sites()).isNotEmpty();
        });
        assertThat(DemoRequisites.processors()).isNotEmpty();
        assertThat(RequisiteRules.violations("processors", DemoRequisites.processors()))
                .isEmpty();
    }
}
