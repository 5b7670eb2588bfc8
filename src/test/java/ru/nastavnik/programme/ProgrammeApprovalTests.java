package ru.nastavnik.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.approval.PaperApprovalProcess;
import ru.nastavnik.approval.PaperDecisions;
import ru.nastavnik.approval.Remark;
import ru.nastavnik.document.page.DocumentPages;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestOrganizations;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.Workflow;

@ApplicationTest
class ProgrammeApprovalTests {
    @Autowired
    Programmes programmes;

    @Autowired
    PaperSigning signing;

    @Autowired
    ProgrammeDocuments documents;

    @Autowired
    ProgrammeDrafts drafts;

    @Autowired
    PaperDecisions decisions;

    @Autowired
    MentoringForms catalogue;

    @Autowired
    Workflow workflow;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestApprovals approvals;

    @Autowired
    TestPeople people;

    @Autowired
    TransactionTemplate transaction;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn curator;
    private SignedIn director;

    @BeforeEach
    void aSchoolWithItsPeople() {
        municipality = organizations.municipality(true);
        school = organizations.school(municipality);
        curator = people.curator(school);
        director = people.director(school);
    }

    @Test
    void theDraftBeginsWithTheFormsUsualForTheKindAndTheTextsOfTheLayout() {
        ProgrammeView draft = read(opened(school));
        assertThat(draft.forms())
                .extracting(ChosenForm::code)
                .containsExactly("pupil-pupil", "student-pupil", "employer-pupil", "teacher-pupil", "teacher-teacher");
        assertThat(draft.text("goal"))
                .isEqualTo(draft.layout().section("goal").orElseThrow().body());
    }

    @Test
    void aCuratorKeepsTheFormsInUseAddsOwnOnesAndTheDifferenceFromTheLayoutIsShown() {
        ProgrammeId id = opened(school);
        ChosenForm kept = new ChosenForm("pupil-pupil", "ученик – ученик", List.of("равный – равному"));
        ChosenForm own = new ChosenForm(null, "выпускник – ученик", List.of());
        ProgrammeView saved = people.as(curator, () -> {
            ProgrammeView seen = programmes.get(id);
            return drafts.save(id, seen.version(), List.of(kept, own), seen.sections());
        });
        assertThat(saved.forms()).containsExactly(kept, own);
        assertThat(saved.differences())
                .anySatisfy(change -> assertThat(change.label()).isEqualTo("Форма «выпускник – ученик»"))
                .anySatisfy(change -> assertThat(change.rowKey()).isEqualTo("form-teacher-teacher"));
    }

    @Test
    void aProgrammeIsApprovedByTheDirectorAndAgreedByTheMunicipalHead() {
        ProgrammeId id = submitted(school, curator);
        assertThat(DocumentPages.html(people.as(director, () -> documents.draft(id))))
                .as("the director reads the order before deciding")
                .contains("______", "программ");
        people.as(director, () -> signing.approve(id.paper(), 1));
        assertThat(read(id).isInForce()).isFalse();
        people.as(people.municipalHead(municipality), () -> decisions.agree(id.paper(), 1));
        assertThat(read(id).isInForce()).isTrue();
        assertThat(isRunning(id)).isFalse();
    }

    @Test
    void aCollegesProgrammeGoesToTheDepartmentOfVocationalEducation() {
        OrganizationId college = organizations.college();
        ProgrammeId id = submitted(college, people.curator(college));
        people.as(people.director(college), () -> signing.approve(id.paper(), 1));
        people.as(people.department(Department.VOCATIONAL_EDUCATION), () -> decisions.agree(id.paper(), 1));
        assertThat(isRunning(id)).isFalse();
    }

    @Test
    void withoutAgreementTheDirectorsApprovalPutsItIntoForce() {
        OrganizationId free = organizations.school(organizations.municipality(false));
        ProgrammeId id = submitted(free, people.curator(free));
        people.as(people.director(free), () -> signing.approve(id.paper(), 1));
        assertThat(isRunning(id)).isFalse();
    }

    @Test
    void aReturnWithARemarkOnASectionOpensTheSecondRound() {
        ProgrammeId id = submitted(school, curator);
        people.as(
                director,
                () -> decisions.sendBack(
                        id.paper(), 1, null, List.of(new Remark("section-goal", "Назовите нашу школу."))));
        people.as(curator, () -> {
            ProgrammeView seen = programmes.get(id);
            List<Section> sections = seen.sections().stream()
                    .map(section -> section.code().equals("goal") ? section.withBody("Цель нашей школы.") : section)
                    .toList();
            drafts.submit(
                    id, drafts.save(id, seen.version(), seen.forms(), sections).version());
            assertThat(programmes.review(id).changes())
                    .extracting(change -> change.rowKey())
                    .containsExactly("section-goal");
        });
        people.as(director, () -> signing.approve(id.paper(), 2));
        assertThat(people.as(director, () -> programmes.review(id)).decisions()).hasSize(4);
    }

    @Test
    void aProgrammeWithoutFormsIsKeptButNotSubmitted() {
        ProgrammeId id = opened(school);
        people.as(curator, () -> {
            ProgrammeView seen = programmes.get(id);
            int version =
                    drafts.save(id, seen.version(), List.of(), seen.sections()).version();
            assertThatThrownBy(() -> drafts.submit(id, version))
                    .isInstanceOfSatisfying(
                            ValidationException.class,
                            refused -> assertThat(refused.violations())
                                    .extracting(violation -> violation.field())
                                    .containsExactly("forms"));
        });
    }

    @Test
    void ofTwoTabsTheSlowerIsToldAndDoesNotOverwrite() {
        ProgrammeId id = opened(school);
        ProgrammeView seen = read(id);
        people.as(curator, () -> {
            drafts.save(id, seen.version(), seen.forms().subList(0, 1), seen.sections());
            assertThatThrownBy(() -> drafts.save(id, seen.version(), seen.forms(), seen.sections()))
                    .isInstanceOf(ConflictException.class);
        });
        assertThat(read(id).forms()).hasSize(1);
    }

    @Test
    void aNewLaunchBeginsWithTheProgrammeInForce() {
        ProgrammeId first = opened(school);
        people.as(curator, () -> {
            ProgrammeView seen = programmes.get(first);
            List<ChosenForm> one = seen.forms().subList(0, 1);
            drafts.submit(
                    first,
                    drafts.save(first, seen.version(), one, seen.sections()).version());
        });
        people.as(director, () -> signing.approve(first.paper(), 1));
        people.as(people.municipalHead(municipality), () -> decisions.agree(first.paper(), 1));
        assertThat(read(opened(school)).forms()).hasSize(1);
    }

    @Test
    void nobodyReachesAProgrammeOfAnotherOrganization() {
        ProgrammeId id = opened(school);
        OrganizationId other = organizations.school(organizations.municipality(true));
        for (SignedIn stranger : List.of(
                people.curator(other),
                people.director(other),
                people.municipalHead(organizations.municipality(true)),
                people.department(Department.VOCATIONAL_EDUCATION))) {
            people.as(stranger, () -> {
                assertThatThrownBy(() -> programmes.get(id)).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> programmes.review(id)).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> programmes.of(school)).isInstanceOf(NotFoundException.class);
                assertRefused(() -> drafts.save(id, 0, List.of(), List.of()));
                assertRefused(() -> drafts.violations(id));
                assertRefused(() -> drafts.submit(id, 0));
                assertRefused(() -> signing.approve(id.paper(), 1));
                assertRefused(() -> decisions.agree(id.paper(), 1));
                assertRefused(() -> decisions.sendBack(id.paper(), 1, "Нет", List.of()));
            });
        }
    }

    @Test
    void aFormIsFoundByItsAliasWhateverDashIsTyped() {
        assertThat(catalogue.byName("Учитель-ученик")).map(MentoringForm::code).contains("teacher-pupil");
        assertThat(catalogue.byName("ученик — ученик")).map(MentoringForm::code).contains("pupil-pupil");
        assertThat(catalogue.byName("сосед – сосед")).isEmpty();
    }

    private ProgrammeView read(ProgrammeId id) {
        return people.as(director, () -> programmes.get(id));
    }

    private ProgrammeId submitted(OrganizationId organization, SignedIn itsCurator) {
        ProgrammeId id = opened(organization);
        people.as(itsCurator, () -> drafts.submit(id, programmes.get(id).version()));
        return id;
    }

    private ProgrammeId opened(OrganizationId organization) {
        return approvals.programme(organization);
    }

    private boolean isRunning(ProgrammeId id) {
        return transaction.execute(status -> workflow.isRunning(PaperApprovalProcess.KEY, BusinessKey.of(id.value())));
    }

    private static void assertRefused(Runnable verb) {
        assertThatThrownBy(verb::run).isInstanceOfAny(AccessDeniedException.class, NotFoundException.class);
    }
}
