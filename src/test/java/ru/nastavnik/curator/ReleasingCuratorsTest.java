package ru.nastavnik.curator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentRelation;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.document.page.DocumentPages;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestCurators;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
class ReleasingCuratorsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final LocalDate APPOINTED = TODAY.minusDays(2);
    private static final String REASON = "увольнением по собственному желанию";

    @Autowired
    private CuratorReleases releases;

    @Autowired
    private PaperSigning signing;

    @Autowired
    private CuratorAppointments appointments;

    @Autowired
    private CuratorRegister register;

    @Autowired
    private Curators curators;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private ActorContext actors;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestCurators testCurators;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn director;
    private String curatorLogin;
    private CuratorAppointmentId appointment;

    @BeforeEach
    void aSchoolWithACurator() {
        municipality = region.municipality();
        school = region.school(municipality);
        director = region.director(school);
        curatorLogin = testCurators.colleague(school);
        appointment = signed();
    }

    @Test
    void a_signed_order_releases_the_curator_and_the_municipality_sees_a_school_without_one() {
        acquaint();
        CuratorView before = register.current(school).orElseThrow();
        CuratorReleaseId id = prepare();
        assertThat(register.current(school)).as("a draft changes nothing").isPresent();

        sign(id, TODAY);

        assertThat(register.current(school)).isEmpty();
        CuratorReleaseView release = region.as(director, () -> releases.get(id));
        assertThat(release.state()).isEqualTo(ReleaseState.REGISTERED);
        assertThat(release.orderNumber()).isEqualTo("2-од");
        RegisteredDocument order = region.as(director, () -> archive.get(Objects.requireNonNull(release.order())));
        assertThat(order.relation()).isEqualTo(new DocumentRelation(DocumentRelation.Type.ENDS, before.order()));
        assertThat(region.as(director, () -> appointments.get(appointment)).state())
                .isEqualTo(AppointmentState.ENDED);
        assertThat(words(order))
                .contains(
                        "Об освобождении от обязанностей куратора",
                        REASON,
                        "Светлову Анну Юрьевну",
                        "заместителя директора по воспитательной работе",
                        "Светловой А.Ю.");
        assertThatThrownBy(() -> actors.load(curatorLogin, Role.CURATOR)).isInstanceOf(AccessDeniedException.class);
        SignedIn head = region.municipalHead(municipality);
        assertThat(region.as(head, curators::withoutCurator))
                .extracting(CuratorRow::organization, CuratorRow::vacantSince)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(school, TODAY));
    }

    @Test
    void until_it_is_signed_the_order_can_be_reworded_or_withdrawn_and_leaves_no_trace_in_the_numbers() {
        acquaint();
        CuratorReleaseId id = prepare();
        region.run(director, () -> releases.reword(id, "переводом на другую должность"));
        assertThat(DocumentPages.html(region.as(director, () -> releases.draftOrder(id))))
                .contains("переводом на другую должность");
        region.run(director, () -> releases.withdraw(id));

        assertThat(register.current(school)).isPresent();
        assertThatThrownBy(() -> sign(id, TODAY)).isInstanceOf(ConflictException.class);
        CuratorReleaseId again = prepare();
        sign(again, TODAY);
        assertThat(region.as(director, () -> releases.get(again)).orderNumber()).isEqualTo("2-од");
    }

    @Test
    void after_a_release_another_curator_can_be_appointed() {
        acquaint();
        assertThatThrownBy(() -> {
                    prepare();
                    region.as(director, () -> appointments.replace(school));
                })
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("отзовите");
        sign(region.as(director, () -> releases.draft(school)).orElseThrow().id(), TODAY);

        CuratorAppointmentId next = region.as(director, () -> appointments.replace(school));

        assertThat(region.as(director, () -> appointments.get(next)).state()).isEqualTo(AppointmentState.CANDIDATE);
    }

    @Test
    void nobody_is_released_before_they_know_of_their_appointment_nor_twice_nor_while_a_successor_is_sought() {
        assertThatThrownBy(this::prepare).isInstanceOf(DomainException.class).hasMessageContaining("не ознакомился");
        acquaint();
        prepare();
        assertThatThrownBy(this::prepare).isInstanceOf(ConflictException.class);
        region.run(
                director,
                () -> releases.withdraw(releases.draft(school).orElseThrow().id()));
        region.as(director, () -> appointments.replace(school));
        assertThatThrownBy(this::prepare).isInstanceOf(DomainException.class).hasMessageContaining("Уже начато");
    }

    @Test
    void the_order_is_neither_older_than_the_appointment_nor_of_the_future_and_needs_paper_and_a_reason() {
        acquaint();
        assertThatThrownBy(() -> region.as(director, () -> releases.prepare(school, " ")))
                .isInstanceOf(ValidationException.class);
        CuratorReleaseId id = prepare();
        for (LocalDate refused : List.of(APPOINTED.minusDays(1), TODAY.plusDays(1))) {
            assertThatThrownBy(() -> sign(id, refused)).isInstanceOf(ValidationException.class);
        }
        SignedPaper printed = region.as(director, () -> signing.printed(releases.paper(id), TODAY));
        DocumentFile noScan = new DocumentFile("скан.pdf", "", new byte[] {1, 2, 3});
        for (SignedPaper refused : List.of(
                new SignedPaper(TODAY, "0000-0000", "12-од", null),
                new SignedPaper(TODAY, printed.versionCode(), null, null),
                new SignedPaper(TODAY, printed.versionCode(), "12-од", noScan))) {
            assertThatThrownBy(() -> region.run(director, () -> releases.sign(new SignReleaseOrder(id, refused))))
                    .isInstanceOf(ValidationException.class);
        }
        assertThat(register.current(school))
                .as("a refused scan undoes the signature")
                .isPresent();
    }

    @Test
    void a_neighbour_reaches_a_release_by_no_method() {
        acquaint();
        CuratorReleaseId id = prepare();
        SignedIn neighbour = region.director(region.school(municipality));
        List<Runnable> attempts = List.of(
                () -> releases.get(id),
                () -> releases.draft(school),
                () -> releases.prepare(school, REASON),
                () -> releases.reword(id, REASON),
                () -> releases.withdraw(id),
                () -> releases.draftOrder(id),
                () -> releases.sign(new SignReleaseOrder(id, new SignedPaper(TODAY, "0000-0000", "12-од", null))));
        for (Runnable attempt : attempts) {
            assertThatThrownBy(() -> region.run(neighbour, attempt)).isInstanceOf(NotFoundException.class);
        }
        SignedIn head = region.municipalHead(municipality);
        assertThatThrownBy(() -> region.run(head, () -> releases.withdraw(id)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private CuratorReleaseId prepare() {
        return region.as(director, () -> releases.prepare(school, REASON));
    }

    private void sign(CuratorReleaseId id, LocalDate date) {
        region.run(director, () -> signing.sign(id, date));
    }

    private void acquaint() {
        SignedIn appointed = actors.load(curatorLogin, Role.CURATOR);
        region.run(appointed, () -> appointments.acquaint(appointment));
    }

    private CuratorAppointmentId signed() {
        CuratorAppointmentId id = testCurators.opened(school);
        testCurators.propose(director, id, curatorLogin, APPOINTED);
        testCurators.sign(director, id, APPOINTED);
        return id;
    }

    private String words(RegisteredDocument order) {
        return DocumentPages.html(
                        region.as(director, () -> archive.file(order.id())).content())
                .replace('\u00A0', ' ');
    }
}
