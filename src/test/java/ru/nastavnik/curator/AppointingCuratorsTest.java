package ru.nastavnik.curator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.Post;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.access.Territory;
import ru.nastavnik.curator.process.CuratorAppointmentProcess;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFilter;
import ru.nastavnik.document.DocumentRelation;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestCurators;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.WordText;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.Workflow;

@ApplicationTest
class AppointingCuratorsTest {
    /** The day on which every test begins. */
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    private static final LocalDate AGREED = TODAY.minusDays(3);
    private static final SignedPaper SIGNED = new SignedPaper(TODAY, "0000-0000", "12-од", null);

    @Autowired
    private CuratorAppointments appointments;

    @Autowired
    private CuratorRegister register;

    @Autowired
    private Curators curators;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private Posts posts;

    @Autowired
    private Workflow workflow;

    @Autowired
    private ActorContext actors;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestCurators testCurators;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn director;

    @BeforeEach
    void aSchool() {
        municipality = region.municipality();
        school = region.school(municipality);
        director = region.director(school);
    }

    @Test
    void a_candidate_becomes_curator_by_a_signed_order_reads_it_and_the_municipality_is_told() {
        CuratorAppointmentId id = opened(school);
        String login = colleague(school);
        propose(id, login);
        assertThat(isOpen(id, CuratorAppointmentProcess.SIGN_ORDER)).isTrue();
        assertThat(register.current(school)).as("a draft makes no curator").isEmpty();
        sign(id, TODAY.minusDays(1));

        CuratorView curator = register.current(school).orElseThrow();
        assertThat(curator.name().full()).isEqualTo("Светлова Анна Юрьевна");
        assertThat(curator.orderNumber()).isEqualTo("1-од");
        assertThat(curator.since()).isEqualTo(TODAY.minusDays(1));
        assertThat(text(curator))
                .contains(
                        "Назначить Светлову Анну Юрьевну, заместителя директора по воспитательной работе, куратором",
                        "Куратору Светловой А.Ю.:",
                        "подпунктом 2 пункта 7",
                        "П.И. Лугов");

        SignedIn appointed = actors.load(login, Role.CURATOR);
        region.run(appointed, () -> appointments.acquaint(id));
        assertThat(region.as(director, () -> appointments.get(id)).state()).isEqualTo(AppointmentState.IN_FORCE);
        assertThat(running(id)).isFalse();
    }

    @Test
    void a_returned_draft_comes_back_with_the_remark_and_another_candidate_can_be_named() {
        CuratorAppointmentId id = opened(school);
        propose(id, colleague(school));
        region.run(director, () -> appointments.sendBack(id, "Нужен другой кандидат"));
        CuratorAppointmentView returned = region.as(director, () -> appointments.get(id));
        assertThat(returned.state()).isEqualTo(AppointmentState.CANDIDATE);
        assertThat(returned.remark()).isEqualTo("Нужен другой кандидат");
        assertThat(returned.round()).isEqualTo(2);
        assertThat(isOpen(id, CuratorAppointmentProcess.PROPOSE_CANDIDATE)).isTrue();
        assertThat(isOpen(id, CuratorAppointmentProcess.SIGN_ORDER)).isFalse();
        assertThat(region.as(director, () -> archive.list(DocumentFilter.of(school), 0, 10)))
                .as("a returned draft took no number")
                .isEmpty();
        propose(id, colleague(school));
        sign(id, TODAY);
        assertThat(register.current(school)).isPresent();
    }

    @Test
    void a_new_curators_order_releases_the_former_and_cancels_the_former_order() {
        CuratorAppointmentId first = opened(school);
        String former = colleague(school);
        propose(first, former);
        sign(first, TODAY.minusDays(2));
        CuratorView before = register.current(school).orElseThrow();

        CuratorAppointmentId second = region.as(director, () -> appointments.replace(school));
        propose(second, colleague(school));
        assertThat(register.current(school).orElseThrow().appointment())
                .as("the former holds until the order is signed")
                .isEqualTo(first);
        sign(second, TODAY);

        CuratorView after = register.current(school).orElseThrow();
        assertThat(after.appointment()).isEqualTo(second);
        assertThat(region.as(director, () -> appointments.get(first)).state()).isEqualTo(AppointmentState.ENDED);
        RegisteredDocument order = region.as(director, () -> archive.get(after.order()));
        assertThat(order.relation()).isEqualTo(new DocumentRelation(DocumentRelation.Type.CANCELS, before.order()));
        assertThat(text(after))
                .contains("Освободить Светлову Анну Юрьевну", "Признать утратившим силу приказ", "№ 1-од");
        assertThat(posts.holders(Role.CURATOR, new Territory.OfOrganization(school)))
                .extracting(Post::account)
                .containsExactly(after.account());
        assertThatThrownBy(() -> actors.load(former, Role.CURATOR)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_second_replacement_is_not_begun_while_one_waits() {
        assertThatThrownBy(() -> region.as(director, () -> appointments.replace(school)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("заменять некого");
        CuratorAppointmentId first = opened(school);
        propose(first, colleague(school));
        sign(first, TODAY);
        region.as(director, () -> appointments.replace(school));
        assertThatThrownBy(() -> region.as(director, () -> appointments.replace(school)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("уже начато");
    }

    @Test
    void a_candidate_is_a_colleague_who_has_agreed() {
        CuratorAppointmentId id = opened(school);
        String stranger = colleague(region.school());
        assertThatThrownBy(() -> propose(id, stranger))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        failure ->
                                assertThat(failure.violations().get(0).field()).isEqualTo("candidate"));
        AccountId candidate = testCurators.account(colleague(school));
        assertThatThrownBy(() -> region.run(
                        director,
                        () -> appointments.propose(new ProposeCandidate(id, candidate, " ", TODAY.plusDays(1), " "))))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        failure -> assertThat(failure.violations())
                                .extracting(violation -> violation.field())
                                .containsExactly("post", "agreedOn", "basis"));
    }

    @Test
    void an_order_bears_no_day_from_before_the_school_worked_in_the_system() {
        CuratorAppointmentId id = opened(school);
        AccountId candidate = testCurators.account(colleague(school));
        region.run(
                director,
                () -> appointments.propose(
                        new ProposeCandidate(id, candidate, "учитель", LocalDate.of(2000, 8, 1), "дорожной картой")));

        for (LocalDate day : List.of(LocalDate.of(2000, 8, 31), TODAY.plusDays(1))) {
            assertThatThrownBy(() -> sign(id, day))
                    .isInstanceOfSatisfying(
                            ValidationException.class,
                            failure -> assertThat(failure.violations().get(0).field())
                                    .isEqualTo("date"));
        }
        assertThat(register.current(school)).isEmpty();
    }

    @Test
    void only_the_appointed_person_acquaints_themselves() {
        CuratorAppointmentId id = opened(school);
        propose(id, colleague(school));
        sign(id, TODAY);
        SignedIn other = region.curator(school);
        assertThatThrownBy(() -> region.run(other, () -> appointments.acquaint(id)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("тот, кто в нём назначен");
        assertThatThrownBy(() -> region.run(director, () -> appointments.acquaint(id)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_neighbour_reaches_an_appointment_by_no_method() {
        CuratorAppointmentId id = opened(school);
        String candidate = colleague(school);
        propose(id, candidate);
        SignedIn neighbour = region.director(region.school(municipality));
        List<Runnable> attempts = List.of(
                () -> appointments.get(id),
                () -> appointments.of(school),
                () -> appointments.propose(
                        new ProposeCandidate(id, testCurators.account(candidate), "учитель", AGREED, "пунктом")),
                () -> appointments.draftOrder(id),
                () -> appointments.paper(id),
                () -> appointments.sign(new SignCuratorOrder(id, SIGNED)),
                () -> appointments.register(id, "12-од"),
                () -> appointments.takeBackSignature(id, "нет"),
                () -> appointments.sendBack(id, "нет"),
                () -> appointments.replace(school));
        for (Runnable attempt : attempts) {
            assertThatThrownBy(() -> region.run(neighbour, attempt)).isInstanceOf(NotFoundException.class);
        }
        SignedIn head = region.municipalHead(municipality);
        assertThatThrownBy(() -> region.run(head, () -> appointments.sign(new SignCuratorOrder(id, SIGNED))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_municipal_head_sees_who_has_no_curator_in_the_municipality_only() {
        OrganizationId without = region.school(municipality);
        region.school();
        CuratorAppointmentId id = opened(school);
        propose(id, colleague(school));
        sign(id, TODAY);
        SignedIn head = region.municipalHead(municipality);
        assertThat(region.as(head, curators::list))
                .extracting(CuratorRow::organization, CuratorRow::curator)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(without, null),
                        org.assertj.core.groups.Tuple.tuple(school, "Светлова А.Ю."));
        assertThat(region.as(head, curators::withoutCurator))
                .extracting(CuratorRow::organization)
                .containsExactly(without);
        assertThat(region.as(region.department(Department.VOCATIONAL_EDUCATION), curators::list))
                .extracting(CuratorRow::organization)
                .doesNotContain(school, without);
    }

    private CuratorAppointmentId opened(OrganizationId organization) {
        return testCurators.opened(organization);
    }

    private String colleague(OrganizationId organization) {
        return testCurators.colleague(organization);
    }

    private void propose(CuratorAppointmentId id, String login) {
        testCurators.propose(director, id, login, AGREED);
    }

    private void sign(CuratorAppointmentId id, LocalDate date) {
        testCurators.sign(director, id, date);
    }

    private boolean isOpen(CuratorAppointmentId id, String element) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> workflow.isOpen(CuratorAppointmentProcess.task(id, element))));
    }

    private boolean running(CuratorAppointmentId id) {
        return Boolean.TRUE.equals(transaction.execute(
                status -> workflow.isRunning(CuratorAppointmentProcess.KEY, BusinessKey.of(id.value()))));
    }

    private String text(CuratorView curator) {
        return WordText.of(
                region.as(director, () -> archive.file(curator.order())).content());
    }
}
