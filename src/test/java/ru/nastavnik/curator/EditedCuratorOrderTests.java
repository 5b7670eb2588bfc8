package ru.nastavnik.curator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Employees;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.EditedPapers;
import ru.nastavnik.document.EditedReading;
import ru.nastavnik.document.EditedSheet;
import ru.nastavnik.document.Registration;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.document.domain.EditedPlace;
import ru.nastavnik.language.Declension;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestCurators;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.WordEdits;

/** The director struck the name or the post on the printed order, and signed that. */
@ApplicationTest
@DisplayName("An order appointing a curator that was changed after it was printed")
class EditedCuratorOrderTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    @Autowired
    private CuratorAppointments appointments;

    @Autowired
    private CuratorRegister register;

    @Autowired
    private Documents documents;

    @Autowired
    private EditedPapers sheets;

    @Autowired
    private Declension declension;

    @Autowired
    private AccountNames names;

    @Autowired
    private Employees employees;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestCurators testCurators;

    private OrganizationId school;
    private SignedIn director;
    private CuratorAppointmentId id;
    private byte[] printed;

    @BeforeEach
    void aPrintedOrder() {
        school = region.school();
        director = region.director(school);
        id = testCurators.opened(school);
        AccountId candidate = colleague(school);
        region.run(
                director,
                () -> appointments.propose(new ProposeCandidate(
                        id, candidate, "учитель", TODAY.minusDays(3), "подпунктом 2 пункта 7 распоряжения")));
        printed = region.as(director, () -> documents.print(appointments.paper(id)))
                .content();
    }

    @Test
    @DisplayName("in the post is refused as wording, and appoints in the post of the sheet")
    void anotherPost() {
        DocumentFile file =
                WordEdits.of(printed).replace("учителя", "методиста").file();
        refused(file, Map.of(), "другая должность");
        refused(file, Map.of("post", "педагог"), "другая должность");
        refused(file, Map.of("post", " "), "Укажите должность");

        sign(file, Map.of("post", "методист"));

        assertThat(register.current(school).orElseThrow().post()).isEqualTo("методист");
    }

    @Test
    @DisplayName("in the person is recognised, wants that person's agreement, and appoints them")
    void anotherPerson() {
        AccountId other = colleague(new PersonName("Рощин", "Глеб", "Ильич", Gender.MALE));
        DocumentFile file = named(other);
        EditedReading reading = read(file, Map.of());
        assertThat(reading.proposals()).isEqualTo(Map.of("candidate", other.toString()));
        refused(file, reading.proposals(), "день, когда он дал согласие");
        refused(
                file,
                Map.of(
                        "candidate",
                        other.toString(),
                        "agreedOn",
                        TODAY.plusDays(1).toString()),
                "Согласие не может быть дано позже");

        Map<String, String> facts = Map.of(
                "candidate", other.toString(), "agreedOn", TODAY.minusDays(1).toString());
        EditedReading rest = read(file, facts);
        assertThat(rest.places())
                .as("«ознакомлена» of somebody who is a man now")
                .allMatch(place -> place.weight() == EditedPlace.Weight.WORDING);
        sign(file, facts, marks(rest));

        assertThat(register.current(school).orElseThrow().name()).isEqualTo(names.nameOf(other));
    }

    @Test
    @DisplayName("in favour of somebody who is no colleague is refused")
    void aStranger() {
        AccountId stranger = colleague(region.school());

        refused(
                named(stranger),
                Map.of("candidate", stranger.toString(), "agreedOn", TODAY.toString()),
                "Выберите работника своей организации");
        assertThat(register.current(school)).isEmpty();
    }

    @Test
    @DisplayName("is taken by the director alone")
    void theDirectorAlone() {
        for (SignedIn who : List.of(region.secretary(school), region.curator(school))) {
            assertThatThrownBy(() -> region.run(who, () -> appointments.wording(id, Map.of())))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    /** The printed name is struck in each case in which it stands, and the other one written. */
    private DocumentFile named(AccountId other) {
        PersonName former = names.nameOf(Objects.requireNonNull(
                region.as(director, () -> appointments.get(id)).candidate()));
        PersonName name = names.nameOf(other);
        return WordEdits.of(printed)
                .edit(
                        "word/document.xml",
                        xml -> xml.replace(
                                        declension.full(former, GrammaticalCase.ACCUSATIVE),
                                        declension.full(name, GrammaticalCase.ACCUSATIVE))
                                .replaceAll(
                                        withInitials(declension.decline(former, GrammaticalCase.DATIVE)),
                                        declension
                                                        .decline(name, GrammaticalCase.DATIVE)
                                                        .surname() + " " + name.initials())
                                .replaceAll(withInitials(former), name.surname() + " " + name.initials()))
                .file();
    }

    private AccountId colleague(OrganizationId organization) {
        return testCurators.account(testCurators.colleague(organization));
    }

    private AccountId colleague(PersonName name) {
        return region.as(director, () -> employees.register(school, name, "colleague-" + UUID.randomUUID(), null));
    }

    /** «Светловой А.Ю.», whatever blank stands between. */
    private static String withInitials(PersonName name) {
        return name.surname() + "[\\s\u00A0]"
                + name.initials().replace(".", "\\.").replace(" ", ".?");
    }

    private EditedReading read(DocumentFile file, Map<String, String> facts) {
        return region.as(
                director,
                () -> sheets.read(
                        appointments.wording(id, Map.of()),
                        appointments.wording(id, facts),
                        new EditedSheet(file, null, facts, Set.of()),
                        new Registration("15-од", TODAY, null)));
    }

    private void refused(DocumentFile file, Map<String, String> facts, String why) {
        assertThatThrownBy(() -> sign(file, facts))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining(why);
    }

    private static Set<String> marks(EditedReading reading) {
        return reading.places().stream().map(place -> place.difference().mark()).collect(Collectors.toSet());
    }

    private void sign(DocumentFile file, Map<String, String> facts) {
        sign(file, facts, Set.of());
    }

    private void sign(DocumentFile file, Map<String, String> facts, Set<String> wording) {
        SignedPaper signed = SignedPaper.edited(TODAY, "15-од", null, new EditedSheet(file, null, facts, wording));
        region.run(director, () -> appointments.sign(new SignCuratorOrder(id, signed)));
    }
}
