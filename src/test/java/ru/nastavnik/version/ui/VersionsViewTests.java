package ru.nastavnik.version.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.execution.Drafts;
import ru.nastavnik.form.FormData;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ui.ProgressPanel;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.ModelChanges;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestMigrations;
import ru.nastavnik.support.TestModels;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;
import ru.nastavnik.support.TestScreens;
import ru.nastavnik.version.MigrationSweep;

/** «Версии процессов»: from the preview by a trial to the move, with those that stay. */
@ApplicationTest
class VersionsViewTests {
    private static final String ADDRESS = "admin/versions";
    private static final String SCHOOL = "school-roadmap";

    @Autowired
    TestBrowser browser;

    @Autowired
    TestPeople people;

    @Autowired
    TestRegion region;

    @Autowired
    TestRoadmaps roadmaps;

    @Autowired
    TestModels models;

    @Autowired
    TestMigrations migrations;

    @Autowired
    Drafts drafts;

    @Autowired
    MigrationSweep sweep;

    private OrganizationId school;
    private RoadmapId begun;
    private RoadmapId untouched;

    @BeforeEach
    void aSchoolOnTheFirstRelease() {
        models.release1(SCHOOL);
        school = region.school();
        begun = roadmaps.started(school, new SchoolYear(2026));
        untouched = roadmaps.started(school, new SchoolYear(2027));
        region.run(
                region.curator(school),
                () -> drafts.save(begun, 2, null, FormData.empty().with("note", "начато"), "", 0));
        models.changed(
                model -> {
                    ModelChanges.rename(model, "userTask_step01", "1. Педсовет");
                    ModelChanges.removeBranch(model, "userTask_step02");
                },
                SCHOOL);
    }

    @AfterEach
    void takeAway() {
        sweep.run();
        sweep.run();
        models.takeAway();
    }

    @Test
    void theAdministratorLooksTriesMovesAndSeesWhatStays() {
        browser.open(people.administrator(), ADDRESS, () -> {
            _click(button("Предпросмотр"));
            assertThat(_find(ListItem.class))
                    .extracting(item -> item.getElement().getTextRecursively())
                    .anyMatch(text ->
                            text.startsWith("Задача «1. Информирование педагогов» станет задачей «1. Педсовет»: "))
                    .anyMatch(text -> text.startsWith("Задачи «2. Информирование родителей» больше нет: "));

            chooseTheSchool();
            _click(button("Попробовать, ничего не меняя"));
            assertThat(_find(ProgressPanel.class)).hasSize(1);
            assertThat(_find(Button.class, spec -> spec.withText("Перенести"))).isEmpty();
        });
        finish();
        assertThat(migrations.isCurrent(SCHOOL, untouched)).isFalse();

        browser.open(people.administrator(), ADDRESS, () -> {
            assertThat(text()).contains("Перенести можно 1 процесс; на своей версии останется 1 процесс");
            chooseTheSchool();
            _click(button("Перенести"));
            assertThat(migrations.isCurrent(SCHOOL, untouched)).isFalse();
            ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
            assertThat(_find(ProgressPanel.class)).hasSize(1);
        });
        finish();

        assertThat(migrations.isCurrent(SCHOOL, untouched)).isTrue();
        assertThat(migrations.isCurrent(SCHOOL, begun)).isFalse();
        browser.open(people.administrator(), ADDRESS, () -> {
            assertThat(text()).contains("Перенесено: 1 процесс. На своей версии остался 1 процесс.");
            assertThat(outcomes())
                    .singleElement()
                    .satisfies(row -> assertThat(row).contains("«2. Информирование родителей»", "остаётся"));
            _setValue(_get(Checkbox.class), false);
            assertThat(outcomes()).hasSize(2).anyMatch(row -> row.contains("перенесён"));
        });
    }

    @Test
    void nobodyElseOpensThePage() {
        browser.open(
                people.centreOperator(),
                ADDRESS,
                () -> assertThat(_find(VersionsView.class)).isEmpty());
    }

    private void chooseTheSchool() {
        ComboBox<OrganizationId> only = TestScreens.labelled(ComboBox.class, "Сначала в одной организации");
        _setValue(only, school);
    }

    private void finish() {
        sweep.run();
        sweep.run();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static String text() {
        return _get(RunPanel.class).getElement().getTextRecursively();
    }

    private static List<String> outcomes() {
        Component panel = _get(RunPanel.class);
        return _find(panel, Div.class, spec -> spec.withClasses("row")).stream()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }
}
