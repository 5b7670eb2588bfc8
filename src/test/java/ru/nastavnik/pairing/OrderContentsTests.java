package ru.nastavnik.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.OrderClauses;
import ru.nastavnik.document.OrderContents;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestPairs;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.WordText;

@ApplicationTest
@DisplayName("An order on pairs says")
class OrderContentsTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final String ACT =
            "приказ управления образования от 03.09.2026 № 120 «О внедрении целевой модели наставничества»";
    private static final String EXTRA_PAY = "доплату за дополнительную работу";

    @Autowired
    TestRegion region;

    @Autowired
    TestLaunches launches;

    @Autowired
    TestApprovals approvals;

    @Autowired
    TestPairs testPairs;

    @Autowired
    TestParticipants people;

    @Autowired
    PairDrafts drafts;

    @Autowired
    PairOrders orders;

    @Autowired
    PaperSigning signing;

    @Autowired
    OrderContents contents;

    @Autowired
    DocumentArchive archive;

    private OrganizationId school;
    private SignedIn curator;
    private SignedIn director;
    private LaunchId launch;

    @BeforeEach
    void aSchool() {
        MunicipalityId municipality = region.municipality();
        school = region.school(municipality);
        curator = region.curator(school);
        director = region.director(school);
        launch = launches.launched(municipality);
    }

    @Test
    @DisplayName(
            "on which acts it rests: federal, regional with its point, municipal, the school's own with date and number")
    void basis() {
        approvals.roadmapInForce(school, launch.value(), YEAR);
        region.run(director, () -> contents.save(school, new OrderClauses(ACT, false, 0)));

        String basis = basis(testPairs.opened(curator, school, YEAR));

        assertThat(basis)
                .startsWith(
                        "распоряжением Министерства просвещения Российской Федерации от 25.12.2019 № Р-145 «Об утверждении")
                .contains(
                        "подпунктом 1 пункта 7 распоряжения",
                        "приказом управления образования от 03.09.2026 № 120 «О внедрении",
                        "№ 1-од «Об утверждении «дорожной карты» внедрения целевой модели наставничества на 2026/2027")
                .doesNotContain("______");
    }

    @Test
    @DisplayName("nothing of acts that the school has not got")
    void whatIsMissingIsLeftOut() {
        approvals.roadmap(school, launch.value(), YEAR);

        assertThat(basis(testPairs.opened(curator, school, YEAR)))
                .contains("№ Р-145", "подпунктом 1 пункта 7 распоряжения")
                .doesNotContain("приказом", "____");
    }

    @Test
    @DisplayName("what the curator worded, once it was sent")
    void wordedByTheCurator() {
        PairOrderId order = testPairs.sent(curator, school, YEAR, testPairs.drafted(curator, school, YEAR));

        assertThat(basis(order)).isEqualTo(TestPairs.BASIS);
    }

    @Test
    @DisplayName("that extra work of employees is paid, only where the school has switched it on")
    void extraPay() {
        assertThat(signedText()).doesNotContain(EXTRA_PAY);

        region.run(director, () -> contents.save(school, new OrderClauses(null, true, 0)));

        assertThat(signedText()).contains(EXTRA_PAY, "статьями 60.2, 151 Трудового кодекса");
    }

    @Test
    @DisplayName("nothing of pay where no employee is a mentor")
    void noPayForPupils() {
        region.run(director, () -> contents.save(school, new OrderClauses(null, true, 0)));
        PairId pair = region.as(
                curator,
                () -> drafts.add(
                        school,
                        YEAR,
                        NewPair.of(
                                people.pupilMentor(school, YEAR),
                                people.mentee(school, YEAR),
                                "pupil-pupil",
                                "равный – равному")));

        assertThat(text(testPairs.sent(curator, school, YEAR, pair)))
                .contains("9 «Б» класс", "4 «А» класс")
                .doesNotContain(EXTRA_PAY);
    }

    @Test
    @DisplayName(
            "no pair that cannot be: a teacher is no mentor under «студент – студент», a role model stays with its form")
    void pairsThatCannotBe() {
        PersonId teacher = region.as(curator, () -> people.mentor(school, YEAR, 1));
        PersonId pupil = region.as(curator, () -> people.mentee(school, YEAR));

        assertThatThrownBy(() -> region.run(
                        curator, () -> drafts.add(school, YEAR, NewPair.of(teacher, pupil, "pupil-pupil", null))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("наставником бывает обучающийся, а здесь наставник – педагог");
        assertThatThrownBy(() -> region.run(
                        curator,
                        () -> drafts.add(
                                school,
                                YEAR,
                                NewPair.of(teacher, pupil, "teacher-pupil", "опытный учитель – молодой специалист"))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("относится к форме «учитель – учитель»");
    }

    @Test
    @DisplayName("the municipal act only by date and number")
    void aMunicipalActHasANumber() {
        assertThatThrownBy(() -> region.run(
                        director,
                        () -> contents.save(school, new OrderClauses("приказ управления образования", false, 0))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("с датой и номером");
    }

    private String basis(PairOrderId order) {
        return region.as(curator, () -> orders.view(school, order)).basis();
    }

    private String signedText() {
        return text(testPairs.sent(curator, school, YEAR, testPairs.drafted(curator, school, YEAR)));
    }

    private String text(PairOrderId order) {
        region.run(director, () -> signing.sign(school, order, Map.of()));
        DocumentId document = DocumentId.of(String.valueOf(
                region.as(curator, () -> orders.view(school, order)).documentId()));
        return WordText.of(region.as(curator, () -> archive.file(document)).content());
    }
}
