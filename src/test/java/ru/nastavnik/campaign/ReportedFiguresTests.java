package ru.nastavnik.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.campaign.TestCampaigns.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.figure.FigureSet;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.figure.FigureSetRegister;
import ru.nastavnik.figure.ReportedFigures;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.AtOnce;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("Of a collection")
class ReportedFiguresTests {
    private static final String FORM = "pupils-class5to11";

    /** A day of which no other test collects this form's figures. */
    private static final LocalDate DAY = TestCampaigns.AS_OF.minusDays(9);

    @Autowired
    FigureSetRegister sets;

    @Autowired
    ReportedFigures reported;

    @Autowired
    TestCampaigns given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignProgress progress;

    @Autowired
    Submissions submissions;

    @Autowired
    SubmissionDecisions decisions;

    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    private SignedIn department;

    private SignedIn head;
    private OrganizationId school;
    private OrganizationId other;
    private OrganizationId third;

    @BeforeEach
    void threeSchools() {
        MunicipalityId municipality = region.municipality();
        school = region.school(municipality);
        other = region.school(municipality);
        third = region.school(municipality);
        department = people.department(Department.GENERAL_EDUCATION);
        head = people.municipalHead(municipality);
    }

    @Test
    @DisplayName("what is accepted counts; submitted, returned and missing are told before and after consolidation")
    void standing() {
        OrganizationId fourth = region.school();
        CampaignId campaign = given.open(department, FORM, DAY, school, other, third, fourth);
        accept(submit(campaign, school));
        submit(campaign, other);
        SubmissionId returned = submit(campaign, third);
        people.as(head, () -> decisions.sendBack(returned, version(returned), "Сверьте с базой"));

        CampaignStanding before = view(campaign).standing();
        assertThat(before.inWords()).isEqualTo("принято 1 из 4, ждут решения 1, возвращено 1, не сдали 1 из 4");
        assertThat(before.isComplete()).isFalse();
        people.as(department, () -> campaigns.consolidate(campaign));
        accept(given.submission(department, campaign, other));

        assertThat(view(campaign).consolidated()).isEqualTo(before);
        assertThat(view(campaign).standing().accepted()).isEqualTo(2);
    }

    @Test
    @DisplayName("figures accepted after the closing are a new version, and those that were reported stay")
    void acceptedAfterClosing() {
        CampaignId campaign = given.open(department, FORM, DAY, school, other);
        accept(submit(campaign, school));
        SubmissionId late = submit(campaign, other);
        people.as(department, () -> campaigns.consolidate(campaign));
        people.as(department, () -> campaigns.close(campaign, "отчитались"));
        assertThat(note(campaign)).isEmpty();

        accept(late);

        assertThat(sets.find(campaign.figureSet()).orElseThrow().accepted()).isEqualTo(2);
        assertThat(note(campaign)).startsWith("Новая версия: с ");
        List<FigureSet> all =
                sets.ofForm(FORM).stream().filter(set -> set.asOf().equals(DAY)).toList();
        FigureSet former = all.stream()
                .filter(set -> set.title().contains(", как было до "))
                .findFirst()
                .orElseThrow();
        assertThat(former.accepted()).isEqualTo(1);
        assertThat(former.received()).isEqualTo("получено 1 из 2");
        assertThat(reported.note(former.id()).orElseThrow()).startsWith("Это прежние показатели");
        assertThat(sets.newest(FORM, DAY).orElseThrow().id()).isEqualTo(campaign.figureSet());
    }

    @Test
    @DisplayName("two that are accepted at once after the closing leave one former version, that of before both")
    void twoAtOnce() throws InterruptedException {
        CampaignId campaign = given.open(department, FORM, DAY.plusDays(1), school, other, third);
        accept(submit(campaign, school));
        SubmissionId late = submit(campaign, other);
        SubmissionId later = submit(campaign, third);
        people.as(department, () -> campaigns.consolidate(campaign));
        people.as(department, () -> campaigns.close(campaign, "отчитались"));

        List<@Nullable Throwable> told = AtOnce.run(() -> accept(late), () -> accept(later));

        assertThat(told).containsOnlyNulls();
        assertThat(sets.find(campaign.figureSet()).orElseThrow().accepted()).isEqualTo(3);
        assertThat(jdbc.sql("select id from app.figure_set where version_of = :id")
                        .param("id", campaign.figureSet().value())
                        .query(UUID.class)
                        .list())
                .singleElement()
                .satisfies(id -> assertThat(
                                sets.find(new FigureSetId(id)).orElseThrow().accepted())
                        .isEqualTo(1));
    }

    private String note(CampaignId campaign) {
        return reported.note(campaign.figureSet()).orElse("");
    }

    private SubmissionId submit(CampaignId campaign, OrganizationId organization) {
        SubmissionId submission = given.submission(department, campaign, organization);
        people.as(people.curator(organization), () -> submissions.submit(submission, 0, figures()));
        return submission;
    }

    private void accept(SubmissionId submission) {
        people.as(head, () -> decisions.accept(submission, version(submission)));
    }

    private int version(SubmissionId submission) {
        return submissions.page(submission).submission().version();
    }

    private CampaignView view(CampaignId campaign) {
        return Objects.requireNonNull(people.as(department, () -> progress.get(campaign)));
    }
}
