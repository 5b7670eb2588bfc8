package ru.nastavnik.campaign.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.NewCampaign;
import ru.nastavnik.campaign.SubmissionState;
import ru.nastavnik.campaign.TestCampaigns;
import ru.nastavnik.figure.CellKey;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.recommendation.NewRecommendation;
import ru.nastavnik.recommendation.Recommendations;
import ru.nastavnik.recommendation.ui.RecommendationNavigation;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
@DisplayName("The pages of a campaign")
class CampaignScreensTest {
    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    TestScreens screens;

    @Autowired
    TestCampaigns given;

    @Autowired
    CampaignServices services;

    @Autowired
    Recommendations recommendations;

    MunicipalityId municipality;
    OrganizationId school;
    SignedIn department;
    SignedIn curator;
    SignedIn head;
    CampaignId campaign;
    SubmissionId submission;

    @BeforeEach
    void opened() {
        municipality = region.municipality();
        school = region.school(municipality);
        department = people.department(Department.GENERAL_EDUCATION);
        curator = people.curator(school);
        head = people.municipalHead(municipality);
        campaign = given.open(department, school);
        submission = given.submission(department, campaign, school);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    @DisplayName("let the curator type, tell beside the cell what is wrong, and submit")
    void submitting() {
        screens.open(curator, CampaignNavigation.submission(submission));
        type("Обучающихся 5–11 классов всего", "сто");
        TextField pupils = field("Обучающихся 5–11 классов всего");
        assertThat(pupils.isInvalid()).isTrue();
        assertThat(pupils.getErrorMessage()).contains("не число");
        type("Обучающихся 5–11 классов всего", "100");
        assertThat(pupils.isInvalid()).isFalse();
        type("из них вовлечено в наставничество", "5");
        type("участвуют в проектной деятельности", "30");
        type("участвуют в профориентационных мероприятиях", "40");
        assertThat(texts()).contains("По реестру 0: поясните расхождение.");

        _click(_get(Button.class, spec -> spec.withText("Сдать показатели")));
        assertThat(note().isInvalid()).isTrue();
        _setValue(note(), "Приказ готовится");
        _click(_get(Button.class, spec -> spec.withText("Сдать показатели")));
        confirm();

        assertThat(state()).isEqualTo(SubmissionState.SUBMITTED);
        _assertNone(Button.class, spec -> spec.withText("Сдать показатели"));
    }

    @Test
    @DisplayName("keep what is typed when the page is left")
    void draft() {
        screens.open(curator, CampaignNavigation.submission(submission));
        type("участвуют в проектной деятельности", "тридцать");
        screens.open(curator, CampaignNavigation.submission(submission));

        assertThat(field("участвуют в проектной деятельности").getValue()).isEqualTo("тридцать");
        assertThat(people.as(curator, () -> services.submissions().page(submission))
                        .cell(new CellKey("-", "projects"))
                        .text())
                .isEqualTo("тридцать");
    }

    @Test
    @DisplayName("tell the slower of two who type at once, and leave theirs on the screen")
    void twoAtOnce() {
        screens.open(curator, CampaignNavigation.submission(submission));
        people.as(
                people.curator(school),
                () -> services.submissions().saveDraft(submission, 0, TestCampaigns.figures("projects=77")));
        screens.open(curator, CampaignNavigation.submission(submission));
        people.as(
                people.curator(school),
                () -> services.submissions().saveDraft(submission, 1, TestCampaigns.figures("projects=78")));
        type("участвуют в проектной деятельности", "31");

        assertThat(texts()).anyMatch(text -> text.contains("только что изменил кто-то другой"));
        assertThat(field("участвуют в проектной деятельности").getValue()).isEqualTo("31");
        _click(_get(Button.class, spec -> spec.withText("Сохранить мой вариант")));
        assertThat(people.as(curator, () -> services.submissions().page(submission))
                        .cell(new CellKey("-", "projects"))
                        .text())
                .isEqualTo("31");
    }

    @Test
    @DisplayName("let the head return with a remark and accept the next round, in which changes are marked")
    void deciding() {
        submit(TestCampaigns.figures());
        screens.open(head, CampaignNavigation.submission(submission));
        _click(_get(Button.class, spec -> spec.withText("Вернуть с замечанием")));
        TextArea remark = _get(TextArea.class, spec -> spec.withLabel("Замечание"));
        assertThat(remark.isInvalid()).isTrue();
        _setValue(remark, "Проверьте проекты");
        _click(_get(Button.class, spec -> spec.withText("Вернуть с замечанием")));
        assertThat(state()).isEqualTo(SubmissionState.RETURNED);

        screens.open(curator, CampaignNavigation.submission(submission));
        assertThat(texts()).contains("Возвращено с замечанием: Проверьте проекты");
        submit(TestCampaigns.figures("projects=31"));
        screens.open(head, CampaignNavigation.submission(submission));
        assertThat(texts()).contains("было: 30", "С прошлого круга изменено: 1 показатель, отмечены в таблице.");
        _click(_get(Button.class, spec -> spec.withText("Принять показатели")));
        confirm();
        assertThat(state()).isEqualTo(SubmissionState.ACCEPTED);
    }

    @Test
    @DisplayName("do not call late, or past, the term of what has been handed in before its day")
    void termOfWhatIsHandedIn() {
        submit(TestCampaigns.figures());

        screens.open(head, CampaignNavigation.submission(submission));
        assertThat(texts())
                .contains(DateFields.text(
                        people.as(head, () -> services.submissions().page(submission))
                                .submission()
                                .dueOn()));
        screens.open(curator, CampaignNavigation.SUBMISSIONS);
        assertThat(texts())
                .anyMatch(text -> text.startsWith("Срок до "))
                .noneMatch(text -> text.startsWith("Срок был"));
    }

    @Test
    @DisplayName("lead from control over the report to recommendations, and tell who is missing")
    void leading() {
        screens.open(department, CampaignNavigation.campaign(campaign));
        _click(_get(Button.class, spec -> spec.withText("Напомнить не сдавшим")));
        _click(_get(Button.class, spec -> spec.withText("Свести показатели")));
        confirm();
        assertThat(texts()).anyMatch(text -> text.contains("не сдали 1 из 1"));
        _click(_get(Button.class, spec -> spec.withText("Отчёт подготовлен")));
        _click(_get(Button.class, spec -> spec.withText("Направить и закрыть сбор")));
        confirm();

        _assertNone(Button.class, spec -> spec.withText("Направить и закрыть сбор"));
        assertThat(texts()).contains("закрыт");
    }

    @Test
    @DisplayName("show the municipal head its organisations, without the leader's buttons")
    void reading() {
        screens.open(head, CampaignNavigation.campaign(campaign));
        _assertNone(Button.class, spec -> spec.withText("Свести показатели"));
        assertThat(texts()).anyMatch(text -> text.startsWith("Сдали 0 из 1"));
        screens.open(head, CampaignNavigation.CAMPAIGNS);
        assertThat(texts()).anyMatch(text -> text.startsWith("Срок сдачи 28.09.2026"));
    }

    @Test
    @DisplayName("open a campaign and refuse a wrong one beside the fields")
    void opening() {
        screens.open(department, CampaignNavigation.NEW_CAMPAIGN);
        _click(_get(Button.class, spec -> spec.withText("Открыть сбор")));
        assertThat(TestScreens.labelled(ComboBox.class, "Форма сбора").isInvalid())
                .isTrue();
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Сдать не позднее")), LocalDate.of(2026, 9, 1));
        chooseFirstForm();
        _click(_get(Button.class, spec -> spec.withText("Открыть сбор")));
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Сдать не позднее"))
                        .getErrorMessage())
                .isEqualTo("Срок сдачи уже прошёл");
    }

    @Test
    @DisplayName("let everything that the registers know be taken at once, and ask before what was typed is replaced")
    void takingAll() {
        CampaignId coverage = given.open(department, "coverage", school);
        SubmissionId own = given.submission(department, coverage, school);
        screens.open(curator, CampaignNavigation.submission(own));
        assertThat(texts()).anyMatch(text -> text.startsWith("Что знает реестр: 32 числа"));

        _click(_get(Button.class, spec -> spec.withText("Взять всё из реестра")));
        assertThat(_find(TextField.class, spec -> spec.withLabel("Наставников")))
                .hasSize(8)
                .allMatch(field -> field.getValue().equals("0"));

        TextField first =
                _find(TextField.class, spec -> spec.withLabel("Наставников")).get(0);
        _setValue(first, "3");
        _click(_get(Button.class, spec -> spec.withText("Взять всё из реестра")));
        assertThat(first.getValue()).as("nothing is replaced unasked").isEqualTo("3");
        confirm();
        assertThat(first.getValue()).isEqualTo("0");
        assertThat(people.as(curator, () -> services.submissions().page(own))
                        .cell(new CellKey("pupil-pupil", "mentors"))
                        .text())
                .isEqualTo("0");
    }

    @Test
    @DisplayName("lead to the reports that are made of the form, and say where there is none")
    void reports() {
        CampaignId coverage = given.open(department, "coverage", school);
        screens.open(department, CampaignNavigation.campaign(coverage));
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("monitoring/reports/coverage?set=" + coverage);

        screens.open(department, CampaignNavigation.campaign(campaign));
        assertThat(texts()).anyMatch(text -> text.startsWith("Отчёта по этой форме нет"));
    }

    @Test
    @DisplayName("say before a campaign opens that nobody is there to answer, and whose task it will be")
    void nobodyToAnswer() {
        OrganizationId empty = region.school(municipality);
        NewCampaign wanted = new NewCampaign(
                "pupils-class5to11", TestCampaigns.AS_OF, TestCampaigns.DUE, Set.of(municipality), Set.of(empty));
        assertThat(people.as(department, () -> services.campaigns().withoutAnybody(wanted)))
                .hasSize(1);
        CampaignId silent = given.open(department, empty);

        screens.open(department, CampaignNavigation.campaign(silent));

        assertThat(texts()).anyMatch(text -> text.startsWith("Сдать некому: 1 адресат"));
    }

    @Test
    @DisplayName("are empty for those who have nothing to give")
    void empty() {
        screens.open(people.curator(region.school()), CampaignNavigation.SUBMISSIONS);
        assertThat(texts()).anyMatch(text -> text.startsWith("Когда департамент откроет сбор"));
        screens.open(people.curator(region.school()), RecommendationNavigation.RECOMMENDATIONS);
        assertThat(texts()).anyMatch(text -> text.startsWith("Их направляют департамент"));
    }

    @Test
    @DisplayName("carry a recommendation from its issue to its acceptance")
    void recommendation() {
        var id = people.as(
                department,
                () -> recommendations.issue(NewRecommendation.to(
                        SubmissionSubject.of(school), "Провести семинар", LocalDate.of(2026, 10, 5))));
        screens.open(curator, RecommendationNavigation.recommendation(id));
        _click(_get(Button.class, spec -> spec.withText("Сообщить об исполнении")));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Что сделано")).isInvalid())
                .isTrue();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Что сделано")), "Проведён");
        _click(_get(Button.class, spec -> spec.withText("Сообщить об исполнении")));
        screens.open(department, RecommendationNavigation.recommendation(id));
        _click(_get(Button.class, spec -> spec.withText("Принять исполнение")));
        assertThat(texts()).contains("исполнение принято");
        screens.open(department, RecommendationNavigation.RECOMMENDATIONS);
        _assertOne(Button.class, spec -> spec.withText("Новая рекомендация"));
    }

    private void submit(List<ru.nastavnik.campaign.TypedFigure> figures) {
        people.as(curator, () -> {
            int version = services.submissions().page(submission).submission().version();
            services.submissions().submit(submission, version, figures);
        });
    }

    private static void chooseFirstForm() {
        ComboBox<Object> form = TestScreens.labelled(ComboBox.class, "Форма сбора");
        _setValue(form, form.getListDataView().getItem(0));
    }

    private static void type(String label, String text) {
        _setValue(field(label), text);
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static TextArea note() {
        return _find(TextArea.class, spec -> spec.withLabel("Пояснение")).stream()
                .filter(TextArea::isVisible)
                .findFirst()
                .orElseThrow();
    }

    private static void confirm() {
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    }

    private static List<String> texts() {
        List<String> texts =
                _find(Paragraph.class).stream().map(Paragraph::getText).collect(Collectors.toList());
        texts.addAll(_find(Span.class).stream().map(Span::getText).toList());
        return texts;
    }

    private SubmissionState state() {
        UI ui = UI.getCurrent();
        assertThat(ui).isNotNull();
        return people.as(department, () -> services.submissions().page(submission))
                .submission()
                .state();
    }
}
