package ru.nastavnik.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestPairs;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.WordText;

@ApplicationTest
@DisplayName("An employee who mentors an employee (Labour Code art. 351.8)")
class EmployeeMentorsTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final MentorAtWork TERMS = new MentorAtWork(
            false, "посещение и разбор уроков", "встречи раз в неделю", "10 % оклада ежемесячно", null, 0);

    @Autowired
    TestRegion region;

    @Autowired
    TestParticipants people;

    @Autowired
    TestPairs testPairs;

    @Autowired
    PairDrafts drafts;

    @Autowired
    PairOrders orders;

    @Autowired
    PaperSigning signing;

    @Autowired
    EmployeeMentors mentors;

    @Autowired
    RegionClock clock;

    private OrganizationId school;
    private SignedIn curator;
    private SignedIn director;
    private PersonId teacher;
    private PairId pair;

    @BeforeEach
    void aTeacherWhoMentorsATeacher() {
        school = region.school();
        curator = region.curator(school);
        director = region.director(school);
        teacher = region.as(curator, () -> people.mentor(school, YEAR, 1));
        PersonId young = region.as(curator, () -> people.teacherMentee(school, YEAR));
        pair = region.as(curator, () -> drafts.add(school, YEAR, NewPair.of(teacher, young, "teacher-teacher", null)));
    }

    @Test
    @DisplayName("gets drafts of consent and addendum with all that the law wants in them")
    void drafts() {
        region.run(director, () -> mentors.save(school, YEAR, teacher, TERMS));

        String consent = WordText.of(region.as(curator, () -> mentors.consent(school, YEAR, teacher)));
        String addendum = WordText.of(region.as(director, () -> mentors.addendum(school, YEAR, teacher)));

        assertThat(consent)
                .contains("статьёй 351.8 Трудового кодекса", "даю согласие", "не менее чем за три рабочих дня")
                .doesNotContain("[", "согласен", "согласна");
        assertThat(addendum)
                .contains("к трудовому договору", "Содержание работы: посещение и разбор уроков")
                .contains("Срок выполнения работы: со дня подписания приказа о закреплении по 31.05.2027")
                .contains("Форма выполнения работы: встречи раз в неделю", "10 % оклада ежемесячно")
                .contains(
                        "в лице директора Лугова Петра Ильича, действующего на основании Устава, далее – Работодатель")
                .doesNotContain("[", "ИНН");
    }

    @Test
    @DisplayName("has no addendum as long as content, form and payment are not entered")
    void missingTerms() {
        assertThatThrownBy(() -> region.as(director, () -> mentors.addendum(school, YEAR, teacher)))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(violation -> violation.field())
                                .containsExactly("content", "form", "payment"));
    }

    @Test
    @DisplayName("needs neither where the post's duties include it, which is kept per mentor")
    void inDuties() {
        assertThat(only().missing()).contains("письменное согласие");

        region.run(
                director, () -> mentors.save(school, YEAR, teacher, new MentorAtWork(true, null, null, null, null, 0)));

        assertThat(only().missing()).isEmpty();
        assertThat(only().terms().inDuties()).isTrue();
    }

    @Test
    @DisplayName("refuses on three working days' notice; the pair goes on until an order ends it")
    void notice() {
        PairOrderId order = testPairs.sent(curator, school, YEAR, pair);
        region.run(director, () -> signing.sign(school, order, java.util.Map.of()));
        LocalDate today = clock.today();

        LocalDate last =
                region.as(director, () -> mentors.giveNotice(school, YEAR, teacher, MentorNotice.By.MENTOR, today));

        assertThat(last).isAfter(today.plusDays(2));
        assertThat(only().notice()).isEqualTo(new MentorNotice(MentorNotice.By.MENTOR, today, last));
        assertThat(region.as(curator, () -> drafts.board(school, YEAR)).pairs())
                .extracting(Pair::state)
                .containsExactly(PairState.ACTIVE);
        assertThatThrownBy(() -> region.as(
                        director,
                        () -> mentors.giveNotice(school, YEAR, teacher, MentorNotice.By.EMPLOYER, today.plusDays(1))))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    @DisplayName("is fixed by an order without any of it: no gate holds a pair")
    void noGate() {
        PairOrderId order = testPairs.sent(curator, school, YEAR, pair);
        region.run(director, () -> signing.sign(school, order, java.util.Map.of()));

        assertThat(region.as(curator, () -> orders.view(school, order)).state()).isEqualTo(PairOrderState.REGISTERED);
    }

    @Test
    @DisplayName("is no mentor of pupils, of whom nothing is asked")
    void mentorsOfPupils() {
        OrganizationId other = region.school();
        SignedIn itsCurator = region.curator(other);
        testPairs.drafted(itsCurator, other, YEAR);

        assertThat(region.as(itsCurator, () -> mentors.of(other, YEAR))).isEmpty();
        assertThatThrownBy(() -> region.as(itsCurator, () -> mentors.consent(other, YEAR, teacher)))
                .isInstanceOf(NotFoundException.class);
    }

    private EmployeeMentor only() {
        return region.as(curator, () -> mentors.of(school, YEAR)).get(0);
    }
}
