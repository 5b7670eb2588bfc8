package ru.nastavnik.execution.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.execution.JournalLine;
import ru.nastavnik.form.TaskForm;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.StepProgress;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.FilledForms;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
class StepViewTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    TestRegion region;

    @Autowired
    TestParticipants people;

    @Autowired
    TestRoadmaps roadmaps;

    @Autowired
    StepServices services;

    private OrganizationId school;
    private SignedIn curator;
    private RoadmapId roadmap;

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup();
        school = region.school();
        curator = region.curator(school);
        roadmap = roadmaps.started(school, YEAR);
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void theMainButtonSaysWhatItDoesAndErrorsStandBesideTheFields() {
        region.run(curator, () -> {
            open(1);
            _click(_get(Button.class, spec -> spec.withText("Закрыть шаг с протоколом")));
            assertThat(_get(DatePicker.class, spec -> spec.withLabel("Дата проведения"))
                            .getErrorMessage())
                    .isEqualTo("Укажите дату.");
        });
        assertThat(roadmaps.page(curator, roadmap, 1).state()).isEqualTo(StepProgress.State.OPEN);
    }

    @Test
    void theTermOfAnOpenStepSaysWhatItRestsOn() {
        region.run(curator, () -> {
            open(1);
            assertThat(UI.getCurrent().getElement().getTextRecursively()).contains("дорожная карта, шаг 1: до ");
        });
    }

    @Test
    void whatIsTypedIsThereWhenThePageIsOpenedAgain() {
        region.run(curator, () -> {
            open(1);
            _setValue(_get(TextField.class, spec -> spec.withLabel("Место")), "Актовый зал");
            UI.getCurrent().removeAll();
            open(1);
            assertThat(_get(TextField.class, spec -> spec.withLabel("Место")).getValue())
                    .isEqualTo("Актовый зал");
            assertThat(_find(
                            Span.class,
                            spec -> spec.withPredicate(span -> span.getText().startsWith("Черновик от"))))
                    .hasSize(1);
        });
    }

    @Test
    void aFilledFormClosesTheStep() {
        region.run(curator, () -> {
            open(1);
            TaskForm form = _get(TaskForm.class);
            var page = services.steps().page(roadmap, 1);
            form.setData(FilledForms.of(page.form(), page.context()));
            _click(_get(Button.class, spec -> spec.withText("Закрыть шаг с протоколом")));
            assertThat(_find(Button.class, spec -> spec.withText("Закрыть шаг с протоколом")))
                    .isEmpty();
        });
        assertThat(roadmaps.page(curator, roadmap, 1).state()).isEqualTo(StepProgress.State.DONE);
    }

    @Test
    void aClosedStepIsCorrectedWithAReasonAndShowsWhatWasThere() {
        roadmaps.carryOut(curator, roadmap, 1);
        region.run(curator, () -> {
            open(1);
            _click(_get(Button.class, spec -> spec.withText("Исправить итог…")));
            _setValue(_get(TextField.class, spec -> spec.withLabel("Место")), "Библиотека");
            _click(_get(Button.class, spec -> spec.withText("Сохранить исправление")));
            TextArea reason = _get(TextArea.class, spec -> spec.withLabel("Почему исправляете"));
            assertThat(reason.isInvalid()).isTrue();
            _setValue(reason, "Указали не то место.");
            _click(_get(Button.class, spec -> spec.withText("Сохранить исправление")));
            assertThat(_find(
                            Details.class,
                            spec -> spec.withPredicate(
                                    details -> "Исправления после закрытия: 1".equals(details.getSummaryText()))))
                    .hasSize(1);
        });
    }

    @Test
    void theReasonOfACorrectionIsThereWhenThePageIsOpenedAgain() {
        roadmaps.carryOut(curator, roadmap, 1);
        region.run(curator, () -> {
            open(1);
            _click(_get(Button.class, spec -> spec.withText("Исправить итог…")));
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Почему исправляете")), "Указали не то место.");
            UI.getCurrent().removeAll();
            open(1);
            _click(_get(Button.class, spec -> spec.withText("Продолжить исправление…")));
            assertThat(_get(TextArea.class, spec -> spec.withLabel("Почему исправляете"))
                            .getValue())
                    .isEqualTo("Указали не то место.");
        });
    }

    @Test
    void whoIsSlowerSeesTheOthersCorrectionAboveTheirOwnAndMaySaveItOnceMore() {
        roadmaps.carryOut(curator, roadmap, 1);
        SignedIn second = region.curator(school);
        region.run(curator, () -> {
            open(1);
            _click(_get(Button.class, spec -> spec.withText("Исправить итог…")));
            _setValue(_get(TextField.class, spec -> spec.withLabel("Место")), "Актовый зал");
            _setValue(_get(TextArea.class, spec -> spec.withLabel("Почему исправляете")), "Собирались в зале.");
        });
        region.run(second, () -> {
            var seen = services.steps().page(roadmap, 1);
            services.corrections()
                    .correct(roadmap, 1, seen.outputVersion(), seen.output().with("place", "Библиотека"), "Не там.");
        });
        region.run(curator, () -> {
            _click(_get(Button.class, spec -> spec.withText("Сохранить исправление")));
            assertThat(_get(TextField.class, spec -> spec.withLabel("Место")).getValue())
                    .isEqualTo("Актовый зал");
            _get(
                    Paragraph.class,
                    spec -> spec.withPredicate(paragraph -> paragraph.getText().startsWith("Пока вы")));
            _click(_get(Button.class, spec -> spec.withText("Сохранить исправление")));
        });
        assertThat(roadmaps.page(curator, roadmap, 1).output().text("place")).contains("Актовый зал");
        assertThat(region.as(curator, () -> services.corrections().of(roadmap, 1)))
                .hasSize(2);
    }

    @Test
    void aStepThatIsNotOpenLinksToWhatItWaitsFor() {
        region.run(curator, () -> {
            open(7);
            assertThat(_find(
                            Anchor.class,
                            spec -> spec.withPredicate(
                                    link -> link.getHref().equals(ExecutionNavigation.step(roadmap, 5)))))
                    .hasSize(1);
            assertThat(_find(TaskForm.class)).isEmpty();
        });
    }

    @Test
    void aRowOfAJournalIsFilledInItsDialog() {
        region.run(curator, () -> people.mentee(school, YEAR));
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4);
        region.run(curator, () -> {
            open(5);
            Grid<JournalLine> journal = TestScreens.only(Grid.class);
            assertThat(GridKt._size(journal)).isEqualTo(1);
            var page = services.steps().page(roadmap, 5);
            JournalLine line = page.journal().get(0);
            RowDialog dialog = new RowDialog(services, page, line, () -> {});
            dialog.open();
            TaskForm form = _get(dialog, TaskForm.class);
            form.setData(FilledForms.of(
                    java.util.Objects.requireNonNull(page.rowForm()),
                    services.journals().rowContext(roadmap, 5, line.subject())));
            _click(_get(dialog, Button.class, spec -> spec.withText("Сохранить строку")));
        });
        assertThat(roadmaps.page(curator, roadmap, 5).rowsFinal()).isEqualTo(1);
    }

    @Test
    void aLongJournalKeepsItsFilterWhenARowIsFilled() {
        region.run(curator, () -> {
            people.mentee(school, YEAR);
            people.mentee(school, YEAR);
        });
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4);
        region.run(curator, () -> {
            open(5);
            _setValue(_get(Checkbox.class, spec -> spec.withLabel("Только незаполненные")), true);
            Grid<JournalLine> journal = TestScreens.only(Grid.class);
            JournalLine line = journal.getListDataView().getItem(0);
            _click((Button) GridKt._getCellComponent(journal, 0, "action"));
            var page = services.steps().page(roadmap, 5);
            _get(_get(RowDialog.class), TaskForm.class)
                    .setData(FilledForms.of(
                            java.util.Objects.requireNonNull(page.rowForm()),
                            services.journals().rowContext(roadmap, 5, line.subject())));
            _click(_get(Button.class, spec -> spec.withText("Сохранить строку")));

            assertThat(TestScreens.<Grid<JournalLine>>only(Grid.class)).isSameAs(journal);
            assertThat(journal.getListDataView().getItems())
                    .extracting(JournalLine::subject)
                    .hasSize(1)
                    .doesNotContain(line.subject());
        });
    }

    @Test
    void theGateSaysWhoStaysBehindAndWhy() {
        region.run(curator, () -> people.menteeWithoutConsent(school, YEAR));
        region.run(curator, () -> people.mentee(school, YEAR));
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4, 5, 6);
        region.run(curator, () -> {
            open(7);
            assertThat(_find(Span.class, spec -> spec.withText("проходят 1, не проходят 1")))
                    .hasSize(1);
            assertThat(_find(Button.class, spec -> spec.withText("Сформировать базу из прошедших и закрыть шаг")))
                    .hasSize(1);
        });
    }

    @Test
    void theDirectorReadsAndHasNothingToPress() {
        SignedIn director = region.director(school);
        region.run(director, () -> {
            open(1);
            assertThat(_find(Button.class, spec -> spec.withText("Закрыть шаг с протоколом")))
                    .isEmpty();
            assertThat(_get(TextField.class, spec -> spec.withLabel("Место")).isReadOnly())
                    .isTrue();
        });
    }

    private void open(int step) {
        StepView view = new StepView(services);
        UI.getCurrent().add(view);
        view.show(roadmap, step);
    }
}
