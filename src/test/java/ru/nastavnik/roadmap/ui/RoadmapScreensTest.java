package ru.nastavnik.roadmap.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.approval.PaperDecisions;
import ru.nastavnik.approval.RemarkDrafts;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.roadmap.MunicipalRoadmapId;
import ru.nastavnik.roadmap.MunicipalRoadmapProcessActions;
import ru.nastavnik.roadmap.MunicipalRoadmaps;
import ru.nastavnik.roadmap.RoadmapDrafts;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.Roadmaps;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.TermExtensions;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestOrganizations;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
class RoadmapScreensTest {
    private static final int STEPS = 34;

    @Autowired
    TestScreens screens;

    @Autowired
    PaperSigning signing;

    @Autowired
    PaperDecisions decisions;

    @Autowired
    RemarkDrafts remarkDrafts;

    @Autowired
    TermExtensions extensions;

    @Autowired
    TestApprovals approvals;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestPeople people;

    @Autowired
    Roadmaps roadmaps;

    @Autowired
    RoadmapDrafts drafts;

    @Autowired
    MunicipalRoadmaps municipalRoadmaps;

    @Autowired
    MunicipalRoadmapProcessActions municipalSteps;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn curator;
    private SignedIn director;
    private RoadmapId id;

    @BeforeEach
    void aDraft() {
        municipality = organizations.municipality(true);
        school = organizations.school(municipality);
        curator = people.curator(school);
        director = people.director(school);
        id = approvals.roadmap(school, new SchoolYear(2026));
    }

    @AfterEach
    void closeTheScreen() {
        screens.close();
    }

    @Test
    void whatTheCuratorTypesIsKeptAtOnce() {
        screens.open(curator, RoadmapNavigation.editor(id));
        assertThat(_find(PlanRowEditor.class)).hasSize(STEPS);
        _setValue(responsibles().get(4), "Куратор, психолог");
        assertThat(read().row(5).plan().responsible()).isEqualTo("Куратор, психолог");
    }

    @Test
    void aWrongTermIsMarkedBesideItsField() {
        screens.open(curator, RoadmapNavigation.editor(id));
        DatePicker end = _find(DatePicker.class).get(1);
        _setValue(end, LocalDate.of(2026, 9, 1));
        assertThat(end.isInvalid()).isTrue();
        assertThat(end.getErrorMessage()).startsWith("Окончание раньше начала");
        _click(_get(Button.class, spec -> spec.withText("Направить директору")));
        assertThat(read().state()).isEqualTo(ReviewState.DRAFT);
    }

    @Test
    void aMovedDateThatTouchesOtherStepsIsShownBeforeItIsKept() {
        LocalDate former = requireNonNull(read().row(1).plan().to());
        screens.open(curator, RoadmapNavigation.editor(id));
        DatePicker end = _find(DatePicker.class).get(1);
        _setValue(end, LocalDate.of(2027, 4, 1));
        MoveDialog dialog = _get(MoveDialog.class);
        assertThat(dialog.getElement().getTextRecursively()).contains("Если сдвинуть только этот шаг:");
        assertThat(read().row(1).plan().to()).as("not kept yet").isEqualTo(former);

        _click(_get(Button.class, spec -> spec.withText("Вернуть прежнюю дату")));
        assertThat(end.getValue()).isEqualTo(former);
        assertThat(read().row(1).plan().to()).isEqualTo(former);

        _setValue(end, LocalDate.of(2027, 4, 1));
        _click(_get(Button.class, spec -> spec.withText("Только этот шаг")));
        assertThat(read().row(1).plan().to()).isEqualTo(LocalDate.of(2027, 4, 1));
        _assertNone(MoveDialog.class);
    }

    @Test
    void theStepsThatFollowInTheStageMayBeTakenAlong() {
        LocalDate former = requireNonNull(read().row(1).plan().to());
        LocalDate ofSecond = requireNonNull(read().row(2).plan().to());
        screens.open(curator, RoadmapNavigation.editor(id));
        _setValue(_find(DatePicker.class).get(1), former.plusWeeks(30));
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getText().startsWith("И следующие"))));
        assertThat(read().row(1).plan().to()).isEqualTo(former.plusWeeks(30));
        assertThat(read().row(2).plan().to()).isAfterOrEqualTo(ofSecond.plusWeeks(30));
        assertThat(_find(DatePicker.class).get(3).getValue())
                .isEqualTo(read().row(2).plan().to());
    }

    @Test
    void whoAsksForMoreTimeSeesWhichStepsItTouches() {
        id = approvals.roadmapInForce(school, UUID.randomUUID(), new SchoolYear(2026));
        screens.open(curator, RoadmapNavigation.page(id));
        _click(_find(Button.class, spec -> spec.withText("Продлить срок")).get(0));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Новый срок")), LocalDate.of(2027, 5, 1));
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("Шаг 5. Начнётся раньше, чем закончится шаг 1");
    }

    @Test
    void theDirectorRefusesSeveralRequestsWithOneReasonAndSeesWhatBecameOfEach() {
        id = approvals.roadmapInForce(school, UUID.randomUUID(), new SchoolYear(2026));
        people.as(curator, () -> {
            extensions.request(id, 3, LocalDate.of(2026, 12, 1), "Карантин");
            extensions.request(id, 4, LocalDate.of(2026, 12, 1), "Ремонт");
        });
        screens.open(director, RoadmapNavigation.page(id));
        _click(_get(Button.class, spec -> spec.withText("Выбрать все запросы")));
        people.as(
                director,
                () -> extensions.refuse(
                        extensions.of(id).stream()
                                .filter(request -> request.stepNo() == 4)
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        "Успеете."));
        _click(_get(Button.class, spec -> spec.withText("Отказать выбранным")));
        _click(_get(Button.class, spec -> spec.withText("Отказать: 2 запроса")));
        TextArea reason = _get(TextArea.class, spec -> spec.withLabel("Причина отказа"));
        assertThat(reason.isInvalid()).isTrue();
        _setValue(reason, "Обойдитесь без продления.");
        _click(_get(Button.class, spec -> spec.withText("Отказать: 2 запроса")));

        assertThat(_get(ExtensionsPanel.class).getElement().getTextRecursively())
                .contains("Шаг 3: отказано.")
                .contains("Шаг 4: не удалось. По этому запросу решение уже принято.")
                .contains("Причина отказа: Обойдитесь без продления.")
                .contains("Причина отказа: Успеете.");
    }

    @Test
    void theSlowerOfTwoTabsKeepsWhatWasTyped() {
        screens.open(curator, RoadmapNavigation.editor(id));
        RoadmapView seen = read();
        people.as(
                curator,
                () -> drafts.save(
                        id, seen.version(), List.of(seen.row(1).plan().withResponsible("Из другой вкладки"))));
        TextField first = responsibles().get(0);
        _setValue(first, "Из этой вкладки");
        assertThat(first.getValue()).isEqualTo("Из этой вкладки");
        assertThat(read().row(1).plan().responsible()).isEqualTo("Из другой вкладки");
    }

    @Test
    void theDirectorReturnsItWithARemarkOnARowThatTheCuratorThenSees() {
        submit();
        screens.open(director, RoadmapNavigation.page(id));
        _click(_find(Button.class, spec -> spec.withText("Замечание")).get(4));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Замечание")), "Начните раньше.");
        _click(_get(Button.class, spec -> spec.withText("Вернуть: 1 замечание к строкам")));
        assertThat(read().state()).isEqualTo(ReviewState.DRAFT);
        screens.open(curator, RoadmapNavigation.editor(id));
        assertThat(_find(PlanRowEditor.class).get(4).getElement().getTextRecursively())
                .contains("Начните раньше.");
    }

    @Test
    void remarksThatWereTypedSurviveAReloadUntilTheyAreSentAndNobodyElseSeesThem() {
        submit();
        screens.open(director, RoadmapNavigation.page(id));
        _click(_find(Button.class, spec -> spec.withText("Замечание")).get(4));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Замечание")), "Начните раньше.");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Общее замечание")), "Сверьте сроки.");
        screens.close();

        screens.open(people.director(school), RoadmapNavigation.page(id));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Общее замечание"))
                        .getValue())
                .isEmpty();
        screens.close();
        screens.open(director, RoadmapNavigation.page(id));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Общее замечание"))
                        .getValue())
                .isEqualTo("Сверьте сроки.");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Замечание")).getValue())
                .isEqualTo("Начните раньше.");
        _click(_get(Button.class, spec -> spec.withText("Вернуть: 1 замечание к строкам")));
        assertThat(people.as(director, () -> remarkDrafts.of(id.paper(), 1))).isEmpty();
    }

    @Test
    void aReturnWithoutARemarkIsRefusedBesideTheField() {
        submit();
        screens.open(director, RoadmapNavigation.page(id));
        _click(_get(Button.class, spec -> spec.withText("Вернуть с замечаниями")));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Общее замечание"))
                        .isInvalid())
                .isTrue();
        assertThat(read().state()).isEqualTo(ReviewState.DECISION);
    }

    @Test
    void theDirectorApprovesAndTheMunicipalHeadAgrees() {
        submit();
        screens.open(director, RoadmapNavigation.page(id));
        approveOnPaper();
        assertThat(read().state()).isEqualTo(ReviewState.AGREEMENT);
        screens.open(people.municipalHead(municipality), RoadmapNavigation.page(id));
        confirm("Согласовать");
        assertThat(read().isInForce()).isTrue();
        screens.open(curator, RoadmapNavigation.page(id));
        assertThat(_find(Button.class, spec -> spec.withText("Продлить срок"))).hasSize(STEPS);
    }

    @Test
    void aTermThatCannotBeExtendedIsToldBesideTheDay() {
        submit();
        screens.open(director, RoadmapNavigation.page(id));
        approveOnPaper();
        screens.open(people.municipalHead(municipality), RoadmapNavigation.page(id));
        confirm("Согласовать");
        screens.open(curator, RoadmapNavigation.page(id));
        _click(_find(Button.class, spec -> spec.withText("Продлить срок")).get(0));
        DatePicker wantedTo = _get(DatePicker.class, spec -> spec.withLabel("Новый срок"));
        TextArea reason = _get(TextArea.class, spec -> spec.withLabel("Почему нужно больше времени"));
        _setValue(wantedTo, null);
        _setValue(reason, "Карантин");

        _click(_get(Button.class, spec -> spec.withText("Отправить директору")));

        assertThat(wantedTo.getErrorMessage()).isEqualTo("Укажите новый срок.");
        assertThat(wantedTo.isInvalid()).isTrue();
        assertThat(reason.isInvalid()).isFalse();
    }

    @Test
    void whoMayNotDecideSeesNoDecision() {
        submit();
        screens.open(curator, RoadmapNavigation.page(id));
        _assertNone(Button.class, spec -> spec.withText("Напечатать и утвердить"));
    }

    @Test
    void theYearIsShownAsBars() {
        screens.open(curator, RoadmapNavigation.page(id));
        RadioButtonGroup<String> shown = TestScreens.only(RadioButtonGroup.class);
        _setValue(shown, "График");
        assertThat(_find(GanttChart.class)).hasSize(1);
        assertThat(_find(StageList.class)).isEmpty();
        String draft = _get(GanttChart.class).getElement().getOuterHTML();
        assertThat(draft)
                .contains("gantt-plan", "по плану ")
                .doesNotContain("gantt-done", "gantt-approved", "выполнен");
    }

    @Test
    void theBarsShowWhatWasApprovedWhatIsPlannedAndWhatReallyHappened() {
        id = approvals.roadmapInForce(school, LaunchId.next().value(), new SchoolYear(2026));
        LocalDate approved = requireNonNull(read().row(1).plan().to());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update app.roadmap_row set planned_to = planned_to + 7 where roadmap_id = :id and step_no = 1")
                    .param("id", id.value())
                    .update();
            jdbc.sql("""
                            insert into app.step_progress (roadmap_id, step_no, organization_id, done_on)
                            values (:id, 2, :school, date '2026-09-04')
                            """)
                    .param("id", id.value())
                    .param("school", school.value())
                    .update();
        });

        screens.open(curator, RoadmapNavigation.page(id));
        RadioButtonGroup<String> shown = TestScreens.only(RadioButtonGroup.class);
        _setValue(shown, "График");
        List<String> lines = _find(NativeTableCell.class).stream()
                .map(cell -> cell.getElement().getTextRecursively())
                .toList();
        assertThat(lines).hasSize(STEPS);
        assertThat(lines.get(0)).contains("утверждено ", DateFields.text(approved), "по плану ");
        assertThat(lines.get(1)).contains("выполнен 04.09.2026").doesNotContain("утверждено");
        assertThat(_find(NativeTableCell.class).get(1).getElement().getOuterHTML())
                .contains("gantt-done");
    }

    @Test
    void aMunicipalityMovesAStageForAllItsOrganizationsAfterOneConfirmation() {
        LaunchId launch = LaunchId.next();
        transaction.executeWithoutResult(status -> municipalSteps.begin(launch, municipality));
        SignedIn coordinator = people.coordinator(municipality);
        SignedIn head = people.municipalHead(municipality);
        MunicipalRoadmapId district =
                people.as(head, () -> municipalRoadmaps.list().get(0).id());
        people.as(
                coordinator,
                () -> municipalRoadmaps.submit(
                        district, municipalRoadmaps.get(district).version()));
        people.as(head, () -> signing.approve(district, 1));
        id = approvals.roadmapInForce(school, launch.value(), new SchoolYear(2026));
        LocalDate former = requireNonNull(read().row(1).plan().to());

        screens.open(head, RoadmapNavigation.stageShift(district));
        _click(_get(Button.class, spec -> spec.withText("Показать, что изменится")));
        assertThat(_get(StageShiftView.class).stage().isInvalid()).isTrue();
        chooseStage(Stage.CONDITIONS);
        _setValue(_get(IntegerField.class), 3);
        _click(_get(Button.class, spec -> spec.withText("Показать, что изменится")));
        assertThat(_get(StageShiftView.class).getElement().getTextRecursively()).contains("Шаг 1: до ");
        _click(_get(Button.class, spec -> spec.withText("Сдвинуть: 1 организация")));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Причина")).isInvalid())
                .isTrue();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Причина")), "Карантин в районе");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Дата приказа")), LocalDate.of(2026, 9, 7));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Номер приказа")), "12-р");
        _click(_get(Button.class, spec -> spec.withText("Сдвинуть: 1 организация")));
        ComponentUtil.fireEvent(
                _get(ConfirmDialog.class), new ConfirmDialog.ConfirmEvent(_get(ConfirmDialog.class), false));

        assertThat(_get(StageShiftView.class).getElement().getTextRecursively()).contains("Что сделано");
        assertThat(requireNonNull(read().row(1).plan().to())).isAfter(former);
        screens.open(curator, RoadmapNavigation.page(id));
        assertThat(_find(StageList.class).get(0).getElement().getTextRecursively())
                .contains("Карантин в районе")
                .contains("Утверждено: до ");
    }

    private static void chooseStage(Stage stage) {
        Select<Stage> field = _get(StageShiftView.class).stage();
        field.setValue(stage);
    }

    @Test
    void theMunicipalRoadmapIsDraftedByTheCoordinatorAndApprovedByTheHead() {
        transaction.executeWithoutResult(status -> municipalSteps.begin(LaunchId.next(), municipality));
        SignedIn coordinator = people.coordinator(municipality);
        MunicipalRoadmapId district =
                people.as(coordinator, () -> municipalRoadmaps.list().get(0).id());
        screens.open(coordinator, RoadmapNavigation.municipal(district));
        assertThat(_find(MunicipalRowEditor.class)).hasSize(11);
        _click(_get(Button.class, spec -> spec.withText("Направить руководителю")));
        SignedIn head = people.municipalHead(municipality);
        screens.open(head, RoadmapNavigation.municipal(district));
        approveOnPaper(head, () -> municipalRoadmaps.paper(district));
        assertThat(people.as(coordinator, () -> municipalRoadmaps.get(district)).isInForce())
                .isTrue();
    }

    private static List<TextField> responsibles() {
        return _find(TextField.class, spec -> spec.withLabel("Ответственные"));
    }

    private void approveOnPaper() {
        approveOnPaper(director, () -> decisions.order(id.paper()));
    }

    private void approveOnPaper(SignedIn by, Supplier<RegisterDocument> paper) {
        _click(_get(Button.class, spec -> spec.withText("Напечатать и утвердить")));
        people.as(by, () -> signing.printed(paper.get(), LocalDate.of(2026, 9, 7)));
        _setValue(
                _get(
                        Checkbox.class,
                        spec -> spec.withPredicate(box -> box.getLabel().startsWith("Приказ подписан на бумаге"))),
                true);
        _click(_get(Button.class, spec -> spec.withText("Подписан на бумаге")));
    }

    private static void confirm(String verb) {
        _click(_get(Button.class, spec -> spec.withText(verb)));
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, false));
    }

    private RoadmapView read() {
        return people.as(director, () -> roadmaps.get(id));
    }

    private void submit() {
        people.as(curator, () -> drafts.submit(id, roadmaps.get(id).version()));
    }
}
