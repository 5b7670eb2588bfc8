package ru.nastavnik.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPairs;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("Remarks that somebody is typing")
class RemarkDraftsTests {
    private static final SchoolYear YEAR = SchoolYear.of(LocalDate.of(2026, 9, 7));

    @Autowired
    private RemarkDrafts drafts;

    @Autowired
    private TestPairs pairs;

    @Autowired
    private TestRegion region;

    @Test
    @DisplayName("end with the round in which they were typed, whoever typed them; those of a later round stay")
    void endWithTheRound() {
        OrganizationId school = region.school();
        SignedIn curator = region.curator(school);
        SignedIn director = region.director(school);
        SignedIn deputy = region.director(school);
        PairOrderId order = pairs.sent(curator, school, YEAR, pairs.drafted(curator, school, YEAR));
        ReviewSubject subject = order.reviewed();
        region.run(director, () -> drafts.save(subject, 1, "", "Уточните срок"));
        region.run(deputy, () -> {
            drafts.save(subject, 1, "row-1", "Нет должности");
            drafts.save(subject, 2, "row-2", "Уже о новой редакции");
        });
        assertThat(region.as(deputy, () -> drafts.of(subject, 1))).containsOnlyKeys("row-1");

        region.run(director, () -> drafts.forget(subject, 1));

        assertThat(region.as(director, () -> drafts.of(subject, 1))).isEmpty();
        assertThat(region.as(deputy, () -> drafts.of(subject, 1))).isEmpty();
        assertThat(region.as(deputy, () -> drafts.of(subject, 2))).containsOnlyKeys("row-2");
    }
}
