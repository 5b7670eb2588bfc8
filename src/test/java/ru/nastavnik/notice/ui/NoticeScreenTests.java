package ru.nastavnik.notice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.notice.TestNotices;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

/** The bell, the numbers in the menu and the page of one's notices; lists that change while they are open. */
@ApplicationTest
class NoticeScreenTests {
    @Autowired
    private TestBrowser browser;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestNotices notices;

    private OrganizationId school;
    private SignedIn director;

    @BeforeEach
    void aSchoolWithADirector() {
        school = region.school();
        director = region.director(school);
    }

    @Test
    void theBellAndTheMenuSayHowMuchWaits() {
        notices.openTask(school);
        notices.openTask(school);
        browser.open(director, "notices", () -> {
            assertThat(counts()).contains("2");
            assertThat(_find(Button.class, spec -> spec.withText("Отметить прочитанным")))
                    .hasSize(2);
            _click(_find(Button.class, spec -> spec.withText("Отметить прочитанным"))
                    .get(0));
            assertThat(_find(Button.class, spec -> spec.withText("Отметить прочитанным")))
                    .hasSize(1);
            _click(_get(Button.class, spec -> spec.withText("Отметить все прочитанными")));
            assertThat(_find(Button.class, spec -> spec.withText("Отметить прочитанным")))
                    .isEmpty();
        });
    }

    @Test
    void whoHasNoneIsToldWhatWillStandHere() {
        browser.open(director, "notices", () -> {
            assertThat(page()).contains("Уведомлений пока нет").contains("Почтовый сервер не настроен");
            assertThat(_find(Button.class, spec -> spec.withText("Подтвердить адрес")))
                    .as("an address that nobody will ever write to")
                    .isEmpty();
            assertThat(_find(Checkbox.class)).isEmpty();
        });
    }

    @Test
    void aListThatIsOpenChangesByItselfAndWhatIsTypedStays() {
        browser.open(director, "tasks", () -> {
            TextField text = _get(TextField.class, spec -> spec.withLabel("Найти"));
            _setValue(text, "Предложить");
            assertThat(page()).contains("Открыто 0");

            notices.openTask(school);
            poll();

            assertThat(page()).contains("Открыто 1");
            assertThat(counts()).contains("1");
            assertThat(text.getValue()).isEqualTo("Предложить");
        });
    }

    @Test
    void whatHasNotChangedIsNotShownAnew() {
        notices.openTask(school);
        browser.open(director, "decisions", () -> {
            List<Button> before = _find(Button.class, spec -> spec.withText("Прочитать и решить"));
            poll();
            assertThat(_find(Button.class, spec -> spec.withText("Прочитать и решить")))
                    .containsExactlyElementsOf(before);

            notices.openTask(school);
            poll();
            assertThat(_find(Button.class, spec -> spec.withText("Прочитать и решить")))
                    .hasSize(2);
        });
    }

    @Test
    void aSwitchedOffMailIsSaidAndTheLinkOfTheCalendarIsShownOnceAndRevoked() {
        browser.open(director, "notices", () -> {
            _click(_get(Button.class, spec -> spec.withText("Создать ссылку")));
            assertThat(_get(TextField.class, spec -> spec.withLabel("Ссылка — видна только сейчас"))
                            .getValue())
                    .matches("/feed/[\\w-]{43}\\.ics");
            _click(_get(Button.class, spec -> spec.withText("Отозвать ссылку")));
            assertThat(_find(Button.class, spec -> spec.withText("Создать ссылку")))
                    .hasSize(1);
        });
    }

    @Test
    void allThatMatchTheFilterAreRemindedAfterOneQuestionWithAResultForEach() {
        MunicipalityId municipality = region.municipality();
        OrganizationId late = region.school(municipality);
        region.school(municipality);
        notices.openLateTask(late);
        notices.openLateTask(late);
        browser.open(region.municipalHead(municipality), "control", () -> {
            _click(_get(Button.class, spec -> spec.withText("Напомнить о просроченном")));
            assertThat(dialog()).contains("1 организация");
            _click(_get(Button.class, spec -> spec.withText("Напомнить всем")));
            assertThat(dialog()).contains("напомнили о 2 задачах");
        });
        browser.open(region.municipalHead(municipality), "control", () -> {
            _click(_get(Button.class, spec -> spec.withText("Напомнить о просроченном")));
            _click(_get(Button.class, spec -> spec.withText("Напомнить всем")));
            assertThat(dialog()).contains("за последние сутки уже напоминали");
        });
    }

    @Test
    void onTheCardOfATaskStandsWhoWasTold() {
        notices.openTask(school);
        browser.open(director, "decisions", () -> {
            Details told = _find(Details.class).get(0);
            told.setOpened(true);
            assertThat(page()).contains("Директор · задача открыта · в системе, не прочитано");
        });
    }

    @Test
    void theAdministratorIsToldThatMailIsNotSet() {
        browser.open(
                people.administrator(),
                "admin/state",
                () -> assertThat(page()).contains("Не заданы настройки: spring.mail.host"));
    }

    @Test
    void theLadderStandsAsItsTableSays() {
        browser.open(people.administrator(), "notice-ladder", () -> {
            Grid<?> ladder = _get(Grid.class);
            assertThat(GridKt._size(ladder)).isEqualTo(21);
            assertThat(GridKt._getFormattedRow(ladder, 4))
                    .containsSubsequence("Задача работника: просрочена на десять рабочих дней", "да", "да", "да", "да");
        });
    }

    private static String dialog() {
        return PrettyPrintTreeKt.toPrettyTree(_get(Dialog.class));
    }

    private static String page() {
        return PrettyPrintTreeKt.toPrettyTree(UI.getCurrent());
    }

    private static List<String> counts() {
        return _find(Span.class, spec -> spec.withClasses("waiting-count")).stream()
                .map(Span::getText)
                .toList();
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }
}
