package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.docx4j.TextUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.page.DocumentText;
import ru.nastavnik.organization.DataHandler;
import ru.nastavnik.organization.OperatorRequisites;
import ru.nastavnik.organization.Requisite;
import ru.nastavnik.organization.Requisites;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

/** Blanks of consents are printed for whoever must sign at that age. The day is 7 September 2026. */
@ApplicationTest
class ConsentBlanksTests {
    private static final String NAME_BY_HAND = "_".repeat(28);
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final DataHandler HOST = new DataHandler(
            "ОГКУ «Проверочный центр данных»", "г. Томск, пр. Проверочный, д. 2", "хранение данных системы");
    private static final Requisites SCHOOL = new Requisites(
            "636000, Томская область, с. Светлое, ул. Школьная, д. 1",
            "0000000000",
            "1000000000110",
            List.of("https://школа7.рф/наставничество"),
            List.of(),
            List.of(new DataHandler("ООО «Проверочный завод»", "г. Томск, ул. Заводская, д. 3", "участие наставника")),
            0);

    @Autowired
    ConsentBlanks blanks;

    @Autowired
    ParticipantRegister register;

    @Autowired
    Participants participants;

    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    OperatorRequisites requisites;

    private OrganizationId school;
    private SignedIn curator;

    @BeforeEach
    void aSchool() {
        school = region.school();
        curator = people.curator(school);
        people.as(people.administrator(), () -> requisites.saveRegionProcessors(List.of(HOST)));
        enter(school, SCHOOL);
    }

    private void enter(OrganizationId organization, Requisites entered) {
        region.run(region.director(organization), () -> requisites.save(organization, entered));
    }

    @Test
    void forAChildTheRepresentativeSignsAndTheNameIsDeclined() throws Exception {
        PersonId child = pupil("Ручьёв", LocalDate.of(2016, 3, 1));

        ConsentBlanks.File file = print(List.of(child));

        assertThat(file.name()).isEqualTo("Ручьёв Глеб Ильич (представитель).docx");
        assertThat(text(file.content())).contains("Ручьёва Глеба Ильича", "01.03.2016");
    }

    @Test
    void forAnAdultThePersonSigns() throws Exception {
        PersonId adult = person("Ручьёв", PersonKind.TEACHER, ParticipantRole.MENTOR, LocalDate.of(1986, 3, 1));

        ConsentBlanks.File file = print(List.of(adult));

        assertThat(file.name()).isEqualTo("Ручьёв Глеб Ильич.docx");
        assertThat(text(file.content())).contains("Ручьёв Глеб Ильич");
    }

    @ParameterizedTest
    @EnumSource
    void theNameUnderTheSignatureIsLeftToAHandOnlyWhereNobodyKnowsWhoSigns(ConsentKind kind) throws Exception {
        PersonId adult = person("Ручьёв", PersonKind.TEACHER, ParticipantRole.MENTOR, LocalDate.of(1986, 3, 1));
        PersonId child = pupil("Боров", LocalDate.of(2016, 3, 1));

        assertThat(lines(adult, kind)).contains("Г.И. Ручьёв").doesNotContain(NAME_BY_HAND);
        assertThat(lines(child, kind)).contains(NAME_BY_HAND).doesNotContain("Г.И. Боров");
        assertThat(lines(null, kind)).contains(NAME_BY_HAND);
    }

    private List<String> lines(@Nullable PersonId whose, ConsentKind kind) {
        List<PersonId> asked = whose == null ? List.of() : List.of(whose);
        return DocumentText.paragraphs(people.as(curator, () -> blanks.print(school, asked, kind))
                        .content())
                .stream()
                .map(line -> line.replace('\u00a0', ' '))
                .toList();
    }

    @Test
    void severalBlanksComeInOneFileInOrderOfTheAlphabet() throws Exception {
        PersonId second = pupil("Ясенев", LocalDate.of(2016, 3, 1));
        PersonId first = pupil("Боров", LocalDate.of(2016, 3, 1));

        ConsentBlanks.File file = print(List.of(second, first));

        assertThat(file.name()).endsWith(".zip");
        assertThat(entries(file.content()))
                .hasSize(2)
                .satisfies(names -> assertThat(names.get(0)).startsWith("001 Боров"))
                .satisfies(names -> assertThat(names.get(1)).startsWith("002 Ясенев"));
    }

    @Test
    void withoutPersonsABlankToBeFilledInByHandIsPrinted() throws Exception {
        ConsentBlanks.File file = print(List.of());

        assertThat(file.name()).isEqualTo(ConsentKind.PERSONAL_DATA.title() + ".docx");
        assertThat(text(file.content())).contains("____");
    }

    @Test
    void processingIsConsentedToWithEverybodyNamedWhoHandlesTheData() throws Exception {
        String paper =
                text(print(List.of(pupil("Ручьёв", LocalDate.of(2016, 3, 1)))).content());

        assertThat(paper)
                .contains(
                        "636000, Томская область, с. Светлое, ул. Школьная, д. 1",
                        "ОГКУ «Проверочный центр данных», адрес: г. Томск, пр. Проверочный, д. 2 – хранение данных"
                                + " системы",
                        "Данные передаются:",
                        "ООО «Проверочный завод», адрес: г. Томск, ул. Заводская, д. 3")
                .doesNotContain("Передача третьим лицам не допускается", "закрепляют меня наставником");
    }

    @Test
    void aMentorOfAnEnterpriseIsToldWhichSchoolsGetTheData() throws Exception {
        PersonId mentor = people.as(curator, () -> {
            ParticipantId id = register.add(
                    school,
                    YEAR,
                    new NewParticipant(
                            new PersonData(
                                    PersonKind.ENTERPRISE,
                                    "Сталев",
                                    "Глеб",
                                    "Ильич",
                                    Gender.MALE,
                                    null,
                                    "инженер",
                                    null,
                                    null,
                                    "7707083893",
                                    "Проверочный завод"),
                            ParticipantRole.MENTOR,
                            ParticipationDetails.ofMentor(1, null)));
            return person(id);
        });

        assertThat(text(print(List.of(mentor)).content())).contains("закрепляют меня наставником");
    }

    @Test
    void distributionIsConsentedToItemByItemOnNamedPagesAndWithoutAPassport() throws Exception {
        PersonId child = pupil("Ручьёв", LocalDate.of(2016, 3, 1));

        ConsentBlanks.File file =
                people.as(curator, () -> blanks.print(school, List.of(child), ConsentKind.PUBLICATION));

        assertThat(text(file.content()))
                .contains("ИНН 0000000000, ОГРН 1000000000110", "https://школа7.рф/наставничество")
                .contains(Arrays.stream(DistributionItem.values())
                        .map(DistributionItem::title)
                        .toArray(String[]::new))
                .doesNotContain("паспорт", "01.03.2016");
    }

    @Test
    void whereSomethingThatTheLawAsksForLacksNothingIsPrintedAndItIsNamed() {
        OrganizationId bare = region.school();
        SignedIn itsCurator = people.curator(bare);

        assertThat(people.as(itsCurator, () -> blanks.missing(bare, ConsentKind.PERSONAL_DATA)))
                .containsExactly(Requisite.ADDRESS);
        assertThat(people.as(itsCurator, () -> blanks.missing(bare, ConsentKind.PUBLICATION)))
                .containsExactly(Requisite.ADDRESS, Requisite.INN, Requisite.OGRN, Requisite.SITES);
        assertThatThrownBy(() -> people.as(itsCurator, () -> blanks.print(bare, List.of(), ConsentKind.PUBLICATION)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("ОГРН (вносит директор)");

        people.as(people.administrator(), () -> requisites.saveRegionProcessors(List.of()));
        assertThat(people.as(curator, () -> blanks.missing(school, ConsentKind.PERSONAL_DATA)))
                .containsExactly(Requisite.REGION_PROCESSORS);
        assertThat(people.as(curator, () -> blanks.missing(school, ConsentKind.PUBLICATION)))
                .isEmpty();
    }

    @Test
    void anotherSchoolsPupilIsOnNoBlank() throws Exception {
        PersonId child = pupil("Ручьёв", LocalDate.of(2016, 3, 1));
        OrganizationId elsewhere = region.school();
        SignedIn stranger = people.curator(elsewhere);
        enter(elsewhere, SCHOOL);

        ConsentBlanks.File own =
                people.as(stranger, () -> blanks.print(elsewhere, List.of(child), ConsentKind.PERSONAL_DATA));

        assertThat(text(own.content())).doesNotContain("Ручьёв");
        assertThatThrownBy(() ->
                        people.as(stranger, () -> blanks.print(school, List.of(child), ConsentKind.PERSONAL_DATA)))
                .isInstanceOf(NotFoundException.class);
    }

    private ConsentBlanks.File print(List<PersonId> whose) {
        return people.as(curator, () -> blanks.print(school, whose, ConsentKind.PERSONAL_DATA));
    }

    private PersonId pupil(String surname, LocalDate born) {
        return person(surname, PersonKind.PUPIL, ParticipantRole.MENTEE, born);
    }

    private PersonId person(String surname, PersonKind kind, ParticipantRole role, LocalDate born) {
        return people.as(curator, () -> {
            ParticipationDetails details = role == ParticipantRole.MENTEE
                    ? ParticipationDetails.ofMentee("4А", null)
                    : ParticipationDetails.ofMentor(1, null);
            ParticipantId id = register.add(
                    school,
                    YEAR,
                    new NewParticipant(
                            PersonData.of(kind, surname, "Глеб", "Ильич", Gender.MALE, born), role, details));
            return person(id);
        });
    }

    private PersonId person(ParticipantId id) {
        return participants.all(school, YEAR).stream()
                .filter(participant -> participant.id().equals(id))
                .findFirst()
                .orElseThrow()
                .personId();
    }

    private static List<String> entries(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static String text(byte[] docx) throws Exception {
        StringWriter text = new StringWriter();
        TextUtils.extractText(
                WordprocessingMLPackage.load(new ByteArrayInputStream(docx))
                        .getMainDocumentPart()
                        .getJaxbElement(),
                text);
        return text.toString().replace('\u00A0', ' ');
    }
}
