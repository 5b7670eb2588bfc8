package ru.nastavnik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

/** Responsible persons are named people: whoever holds the post today. */
@ApplicationTest
class PostHoldersTests {
    @Autowired
    PostHolders holders;

    @Autowired
    Substitutions substitutions;

    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn curator;
    private SignedIn head;

    @BeforeEach
    void aSchoolWithACurator() {
        municipality = region.municipality();
        school = region.school(municipality);
        curator = people.curator(school);
        head = people.municipalHead(municipality);
    }

    @Test
    void thePostIsNamedWithItsHolder() {
        assertThat(people.as(head, () -> holders.of(school)).withPost(Role.CURATOR))
                .isEqualTo("куратор А.Ю. Светлова");
        assertThat(people.as(head, () -> holders.of(school)).withPost(Role.DIRECTOR))
                .as("nobody holds it")
                .isEqualTo("директор");
    }

    @Test
    void whoeverStandsInIsNamedInsteadOfTheHolder() {
        AccountId substitute = people.account("substitute-" + UUID.randomUUID(), school);
        people.as(
                curator,
                () -> substitutions.name(
                        Objects.requireNonNull(curator.post()).id(),
                        substitute,
                        LocalDate.of(2026, 9, 7),
                        LocalDate.of(2026, 9, 11),
                        "приказ от 04.09.2026 № 12"));

        assertThat(people.as(head, () -> holders.of(school)).of(Role.CURATOR)).isEqualTo("А.Ю. Светлова (и. о.)");
    }

    @Test
    void whoseAccountIsSwitchedOffAnswersForNothing() {
        transaction.executeWithoutResult(status -> jdbc.sql("update app.account set blocked = true where id = :id")
                .param("id", curator.account().value())
                .update());

        assertThat(people.as(head, () -> holders.of(school)).of(Role.CURATOR)).isEmpty();
    }

    @Test
    void ofManyOrganizationsOnlyThoseOfOnesOwnTerritoryAreNamed() {
        OrganizationId elsewhere = region.school(region.municipality());
        people.curator(elsewhere);

        assertThat(people.as(head, () -> holders.of(List.of(school, elsewhere))))
                .containsOnlyKeys(school);
        assertThatThrownBy(() -> people.as(head, () -> holders.of(elsewhere))).isInstanceOf(NotFoundException.class);
    }
}
