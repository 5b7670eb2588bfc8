package ru.nastavnik.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.campaign.TestCampaigns.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.figure.FigureSet;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.figure.FigureSetRegister;
import ru.nastavnik.figure.FigureValue;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.figure.TestFigures;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("The newest figures of a form")
class NewestFiguresTests {
    private static final String FORM = "pupils-class5to11";

    /** A day of which no other test collects this form's figures. */
    private static final LocalDate DAY = TestCampaigns.AS_OF.minusDays(3);

    @Autowired
    FigureSetRegister sets;

    @Autowired
    TestFigures imports;

    @Autowired
    TestCampaigns given;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Submissions submissions;

    @Autowired
    SubmissionDecisions decisions;

    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    TransactionTemplate transaction;

    SignedIn department;
    SignedIn head;
    OrganizationId school;
    OrganizationId other;
    FigureSetId before;

    @BeforeEach
    void figuresOfTheWeekBefore() {
        MunicipalityId municipality = region.municipality();
        school = region.school(municipality);
        other = region.school(municipality);
        department = people.department(Department.GENERAL_EDUCATION);
        head = people.municipalHead(municipality);
        before = transaction.execute(status -> imports.imported(
                FORM,
                "Неделю назад",
                DAY.minusDays(7),
                "проверка",
                Map.of(SubmissionSubject.of(school), List.of(FigureValue.number("-", "pupils", 100)))));
    }

    @Test
    @DisplayName("are not those of a collection that goes on, however few or many it has")
    void running() {
        CampaignId campaign = given.open(department, FORM, DAY, school, other);
        accept(campaign, school);

        assertThat(newest()).isNotEqualTo(campaign.figureSet());
        assertThat(find(campaign).received()).isEqualTo("сбор идёт, получено 1 из 2");
        assertThat(find(campaign).isReportable()).isFalse();
        assertThat(find(campaign).shortcoming().orElseThrow())
                .contains("Сбор ещё идёт")
                .contains("1 из 2");
        people.as(department, () -> campaigns.close(campaign, "форма заменена"));
        assertThat(newest()).isNotEqualTo(campaign.figureSet());
    }

    @Test
    @DisplayName("are those of a collection from its consolidation on, and say how many are missing")
    void consolidated() {
        CampaignId campaign = given.open(department, FORM, DAY, school, other);
        accept(campaign, school);
        people.as(department, () -> campaigns.consolidate(campaign));

        assertThat(newest()).isEqualTo(campaign.figureSet());
        assertThat(find(campaign).received()).isEqualTo("получено 1 из 2");
        assertThat(find(campaign).shortcoming().orElseThrow()).startsWith("Сводка неполная");
    }

    @Test
    @DisplayName("are those of a collection when its last addressee is accepted or freed")
    void complete() {
        CampaignId campaign = given.open(department, FORM, DAY, school, other);
        accept(campaign, school);
        assertThat(newest()).isNotEqualTo(campaign.figureSet());
        people.as(
                department, () -> campaigns.excuse(given.submission(department, campaign, other), "Школа на ремонте"));

        assertThat(newest()).isEqualTo(campaign.figureSet());
        assertThat(find(campaign).shortcoming()).isEmpty();
    }

    @Test
    @DisplayName("are none of a consolidated collection of which nothing was accepted")
    void nothingAccepted() {
        CampaignId campaign = given.open(department, FORM, DAY, school);
        people.as(department, () -> campaigns.consolidate(campaign));

        assertThat(newest()).isNotEqualTo(campaign.figureSet());
        assertThat(sets.newest(FORM, DAY.minusDays(7)).map(FigureSet::id)).contains(before);
    }

    private void accept(CampaignId campaign, OrganizationId organization) {
        SubmissionId submission = given.submission(department, campaign, organization);
        people.as(people.curator(organization), () -> submissions.submit(submission, 0, figures()));
        people.as(
                head,
                () -> decisions.accept(
                        submission, submissions.page(submission).submission().version()));
    }

    private FigureSetId newest() {
        return sets.newest(FORM, DAY).orElseThrow().id();
    }

    private FigureSet find(CampaignId campaign) {
        return sets.find(campaign.figureSet()).orElseThrow();
    }
}
