package ru.nastavnik.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.people.Consent;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.ConsentRegister;
import ru.nastavnik.people.ConsentRegistration;
import ru.nastavnik.people.DistributionItem;
import ru.nastavnik.people.DistributionMark;
import ru.nastavnik.people.DistributionMarks;
import ru.nastavnik.people.NewParticipant;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.ParticipantRegister;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.Participants;
import ru.nastavnik.people.ParticipationDetails;
import ru.nastavnik.people.PersonData;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonKind;
import ru.nastavnik.programme.ProgrammeDrafts;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.ProgrammeView;
import ru.nastavnik.programme.Programmes;
import ru.nastavnik.programme.Section;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("The website package")
class WebsitePackageTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final List<String> CONSENTED = List.of("Согласнов", "Открытнов", "Гласнов");
    private static final List<String> SILENT = List.of("Тайнов", "Скрытнов", "Безвестнов");
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("windows-1251"), StandardCharsets.UTF_16LE);
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    @Autowired
    private WebsitePackages packages;

    @Autowired
    private PublicationReleases releases;

    @Autowired
    private ParticipantRegister register;

    @Autowired
    private Participants participants;

    @Autowired
    private ConsentRegister consents;

    @Autowired
    private TestApprovals approvals;

    @Autowired
    private ProgrammeDrafts drafts;

    @Autowired
    private Programmes programmes;

    @Autowired
    private TestRegion region;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RegionClock clock;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn director;
    private SignedIn head;

    @BeforeEach
    void aSchoolOfWhichHalfHasConsented() {
        municipality = region.municipality();
        school = region.school(municipality);
        director = region.director(school);
        head = region.municipalHead(municipality);
        SignedIn curator = region.curator(school);
        region.run(curator, () -> {
            CONSENTED.forEach(surname -> publish(school, enter(school, surname)));
            SILENT.forEach(surname -> enter(school, surname));
        });
        programme(school, curator, "Встречи проходят в школьной библиотеке.", "Особенно отличился Тайнов, 4А.");
    }

    @Test
    @DisplayName("says no name, not even one with a consent, before the director has released it")
    void notReleased() {
        Map<String, byte[]> zip = made(head);

        CONSENTED.forEach(name -> assertThat(filesWith(name, zip)).as(name).isEmpty());
        SILENT.forEach(name -> assertThat(filesWith(name, zip)).as(name).isEmpty());
        assertThat(text(zip, "monitoring.html")).contains("База наставников и база наставляемых", ">6</td>");
    }

    @Test
    @DisplayName("names in none of its files, by no byte, anybody without a consent to publication")
    void halfConsented() {
        OrganizationId other = region.school(municipality);
        region.run(region.curator(other), () -> publish(other, enter(other, "Соседнов")));
        release();

        Map<String, byte[]> zip = made(head);

        SILENT.forEach(name -> assertThat(filesWith(name, zip)).as(name).isEmpty());
        assertThat(filesWith("Соседнов", zip)).as("not released by its school").isEmpty();
        CONSENTED.forEach(name -> assertThat(filesWith(name, zip)).as(name).contains("monitoring.html"));
        assertThat(filesWith("школьной библиотеке", zip)).containsExactly("files/praktika-1.docx!word/document.xml");
    }

    @Test
    @DisplayName("tells the director which texts are left out, and keeps what the municipality gets to the same")
    void withheld() {
        PublicationRelease mine = region.as(director, releases::mine);

        assertThat(mine.withheldPeople()).isEqualTo(SILENT.size());
        assertThat(mine.withheldTexts()).hasSize(1);
        assertThat(mine.proposed().people()).hasSize(CONSENTED.size());
        assertThat(mine.isReleased()).isFalse();
    }

    @Test
    @DisplayName("drops a person as soon as the consent is withdrawn, without waiting for the director")
    void withdrawn() {
        release();
        region.run(region.curator(school), () -> {
            PersonId person = participants.all(school, YEAR).stream()
                    .filter(each -> each.person().name().surname().equals("Гласнов"))
                    .findFirst()
                    .orElseThrow()
                    .personId();
            Consent consent = consents.of(school, person).stream()
                    .filter(each -> each.kind() == ConsentKind.PUBLICATION)
                    .findFirst()
                    .orElseThrow();
            consents.withdraw(school, consent.id(), clock.today(), "заявление");
        });

        Map<String, byte[]> zip = made(head);

        assertThat(filesWith("Гласнов", zip)).isEmpty();
        assertThat(filesWith("Согласнов", zip)).isNotEmpty();
    }

    @Test
    @DisplayName("names nobody who allows only the photograph, only the name, or the name on a condition")
    void itemByItem() {
        region.run(region.curator(school), () -> {
            publish(school, enter(school, "Снимков"), DistributionMarks.allowing(DistributionItem.PHOTOGRAPH));
            publish(school, enter(school, "Именов"), DistributionMarks.allowing(DistributionItem.NAME));
            publish(
                    school,
                    enter(school, "Условнов"),
                    new DistributionMarks(Map.of(
                            DistributionItem.NAME,
                            DistributionMark.on("только без фамилии"),
                            DistributionItem.PARTICIPATION,
                            DistributionMark.YES)));
        });
        release();

        Map<String, byte[]> zip = made(head);

        for (String name : List.of("Снимков", "Именов", "Условнов")) {
            assertThat(filesWith(name, zip)).as(name).isEmpty();
        }
    }

    @Test
    @DisplayName("names nobody whose consent has ended, and names the one whose consent ends today")
    void expired() {
        region.run(region.curator(school), () -> {
            publish(enter(school, "Вчерашнев"), clock.today().minusDays(1));
            publish(enter(school, "Сегоднев"), clock.today());
        });
        release();

        Map<String, byte[]> zip = made(head);

        assertThat(filesWith("Вчерашнев", zip)).isEmpty();
        assertThat(filesWith("Сегоднев", zip)).contains("monitoring.html");
    }

    @Test
    @DisplayName("leaves out a text that names an employee, and a text whose heading names a pupil")
    void employees() {
        OrganizationId other = region.school(municipality);
        SignedIn curator = region.curator(other);
        SignedIn otherDirector = region.director(other);
        region.run(curator, () -> enter(other, "Молчаливов"));
        programme(other, curator, "Вопросы принимает Ветрова Инна Олеговна.", "Без имён.");
        jdbc.sql("""
                        update app.programme_section set title = 'Опыт Молчаливова Глеба'
                        where body = 'Без имён.'
                        """).update();

        PublicationRelease mine = region.as(otherDirector, releases::mine);
        region.run(otherDirector, () -> releases.release(mine.proposed()));
        Map<String, byte[]> zip = made(head);

        assertThat(mine.withheldTexts()).hasSize(2);
        List.of("Ветров", "Молчалив", "Лугов")
                .forEach(name -> assertThat(filesWith(name, zip)).as(name).isEmpty());
    }

    @Test
    @DisplayName(
            "shows the municipal roadmap with who is responsible by post, as a page and as a document, without names")
    void municipalRoadmap() {
        roadmapRow(1, "MEASURE", "Утвердить муниципальную дорожную карту", "Начальник управления образования");
        roadmapRow(2, "MEASURE", "Провести мониторинг охвата", "Неизвестнова Нина Павловна");
        roadmapRow(3, "EVENT", "Слёт наставников", "методист М.П. Беззвучнова");
        roadmapRow(4, "EVENT", "Награждение Тайнова Глеба", "директор школы");

        Map<String, byte[]> zip = made(head);

        assertThat(text(zip, "pravovaya-baza.html"))
                .contains("Утвердить муниципальную дорожную карту", "Начальник управления образования")
                .contains("Провести мониторинг охвата", "href=\"files/dorozhnaya-karta.docx\"");
        assertThat(text(zip, "meropriyatiya.html")).contains("Слёт наставников");
        assertThat(text(zip, "files/dorozhnaya-karta.docx!word/document.xml"))
                .contains("Слёт наставников", "Начальник управления образования");
        List.of("Неизвестнов", "Беззвучнов", "Тайнов")
                .forEach(name -> assertThat(filesWith(name, zip)).as(name).isEmpty());
    }

    @Test
    @DisplayName("carries no pictures, no author of its documents, and names of files without anybody's name")
    void nothingHidden() {
        release();
        roadmapRow(1, "MEASURE", "Утвердить дорожную карту", "Начальник управления образования");

        Map<String, byte[]> zip = made(head);

        assertThat(zip.keySet().stream().filter(name -> !name.contains("!")))
                .allSatisfy(name -> assertThat(name).matches("(?:files/)?[a-z0-9-]+\\.(?:html|csv|docx)"));
        assertThat(zip.keySet()).noneMatch(name -> name.contains("media/"));
        assertThat(zip.keySet().stream().filter(name -> name.endsWith("docProps/core.xml")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(text(zip, name)).doesNotContain("Лугов", "Ветров", "Сосновск", "root"));
    }

    @Test
    @DisplayName("forgets what the director takes back")
    void revoked() {
        release();
        region.run(director, releases::revoke);

        Map<String, byte[]> zip = made(head);

        CONSENTED.forEach(name -> assertThat(filesWith(name, zip)).as(name).isEmpty());
        assertThat(zip).doesNotContainKey("files/praktika-1.docx");
    }

    @Test
    @DisplayName("is released only as the director saw it, and by nobody else")
    void releasedAsSeen() {
        ReleasedContent seen = region.as(director, releases::mine).proposed();
        region.run(region.curator(school), () -> publish(school, enter(school, "Новосёлов")));

        assertThatThrownBy(() -> region.run(director, () -> releases.release(seen)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> region.run(region.curator(school), () -> releases.release(seen)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @DisplayName("consists of titled pages in UTF-8 whose links lead to its own files and nowhere else")
    void pages() {
        release();
        Map<String, byte[]> zip = made(head);

        assertThat(zip.keySet())
                .contains(
                        "index.html",
                        "pravovaya-baza.html",
                        "analiz.html",
                        "praktiki.html",
                        "meropriyatiya.html",
                        "monitoring.html");
        zip.keySet().stream().filter(name -> name.endsWith(".html")).forEach(name -> {
            String page = text(zip, name);
            assertThat(page).contains("<meta charset=\"utf-8\">", "name=\"viewport\"", "<html lang=\"ru\">");
            assertThat(page).containsPattern("<title>[^<]{5,}</title>");
            assertThat(page).doesNotContain("http://", "https://", "<script", "@import");
            Matcher link = LINK.matcher(page);
            while (link.find()) {
                if (!link.group(1).startsWith("#")) {
                    assertThat(zip).as("link of " + name).containsKey(link.group(1));
                }
            }
        });
    }

    @Test
    @DisplayName("of a school speaks of that school alone, and the journal keeps who made it")
    void ofASchool() {
        Map<String, byte[]> zip = made(director);

        assertThat(text(zip, "monitoring.html")).contains("ОО №").doesNotContain("Тайнов");
        Integer recorded = jdbc.sql("""
                        select count(*) from app.audit_entry where action = 'monitoring.website-package-made'
                        """).query(Integer.class).single();
        assertThat(recorded).isPositive();
    }

    private void roadmapRow(int position, String kind, String title, String responsible) {
        jdbc.sql("""
                        insert into app.municipal_roadmap (id, municipality_id, launch_id, state, opened_at, in_force_since, version)
                        values (:id, :municipality, :id, 'ACCEPTED', timestamptz '2026-09-01 03:00Z',
                                timestamptz '2026-09-01 03:00Z', 0)
                        on conflict do nothing
                        """)
                .param("id", municipality.value())
                .param("municipality", municipality.value())
                .update();
        jdbc.sql("""
                        insert into app.municipal_roadmap_row
                            (roadmap_id, position, kind, row_key, title, planned_from, planned_to, responsible,
                             post, closes_by)
                        values (:id, :position, :kind, :key, :title, date '2026-09-10', date '2026-10-01', :responsible,
                                case when :kind <> 'LIMIT' then 'MUNICIPAL_COORDINATOR' end,
                                case when :kind <> 'LIMIT' then 'NOTE' end)
                        """)
                .param("id", municipality.value())
                .param("position", position)
                .param("kind", kind)
                .param("key", "k" + position)
                .param("title", title)
                .param("responsible", responsible)
                .update();
    }

    private void release() {
        region.run(director, () -> releases.release(releases.mine().proposed()));
    }

    private PersonId enter(OrganizationId organization, String surname) {
        var id = register.add(
                organization,
                YEAR,
                new NewParticipant(
                        PersonData.of(
                                PersonKind.PUPIL,
                                surname,
                                "Глеб",
                                "Ильич",
                                Gender.MALE,
                                clock.today().minusYears(10)),
                        ParticipantRole.MENTEE,
                        new ParticipationDetails("4А", null, null, null)));
        Participant participant = participants.all(organization, YEAR).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        consents.register(
                organization, ConsentRegistration.of(participant.personId(), ConsentKind.PERSONAL_DATA, clock.today()));
        register.register(organization, List.of(id));
        return participant.personId();
    }

    private void publish(OrganizationId organization, PersonId person) {
        publish(
                organization,
                person,
                DistributionMarks.allowing(DistributionItem.NAME, DistributionItem.PARTICIPATION));
    }

    private void publish(OrganizationId organization, PersonId person, DistributionMarks marks) {
        consents.register(organization, ConsentRegistration.distributing(person, clock.today(), marks));
    }

    private void publish(PersonId person, LocalDate expiresOn) {
        consents.register(
                school,
                new ConsentRegistration(
                        person,
                        ConsentKind.PUBLICATION,
                        null,
                        null,
                        clock.today().minusDays(5),
                        expiresOn,
                        DistributionMarks.all()));
    }

    /** In force; its first section names nobody, its second somebody without a consent. */
    private void programme(OrganizationId organization, SignedIn curator, String harmless, String naming) {
        ProgrammeId id = approvals.programme(organization);
        region.run(curator, () -> {
            ProgrammeView programme = programmes.get(id);
            List<Section> sections = new ArrayList<>(programme.sections());
            sections.set(0, sections.get(0).withBody(harmless));
            sections.set(1, sections.get(1).withBody(naming));
            drafts.save(id, programme.version(), programme.forms(), sections);
        });
        jdbc.sql("update app.programme set state = 'ACCEPTED', in_force_since = timestamptz '2026-09-01 03:00Z'"
                        + " where id = :id")
                .param("id", id.value())
                .update();
    }

    private Map<String, byte[]> made(SignedIn person) {
        return unzipped("", region.as(person, packages::make));
    }

    /** Every file, those within documents too. */
    private static Map<String, byte[]> unzipped(String prefix, byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                files.put(prefix + entry.getName(), content);
                if (entry.getName().endsWith(".docx") || entry.getName().endsWith(".xlsx")) {
                    files.putAll(unzipped(prefix + entry.getName() + "!", content));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    private static List<String> filesWith(String words, Map<String, byte[]> zip) {
        List<String> found = new ArrayList<>();
        zip.forEach((name, content) -> {
            if (name.contains(words)
                    || CHARSETS.stream().anyMatch(charset -> new String(content, charset).contains(words))) {
                found.add(name);
            }
        });
        return found;
    }

    private static String text(Map<String, byte[]> zip, String name) {
        return new String(zip.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }
}
