package ru.nastavnik.protocol;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.NumberRegister;
import ru.nastavnik.execution.Drafts;
import ru.nastavnik.execution.StepPage;
import ru.nastavnik.form.FormData;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.FilledForms;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
@DisplayName("The pages of protocols")
class ProtocolScreensTests {
    @Autowired
    private Protocols protocols;

    @Autowired
    private Documents documents;

    @Autowired
    private Drafts drafts;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestRoadmaps roadmaps;

    @Autowired
    private TestBrowser browser;

    private OrganizationId school;
    private SignedIn curator;

    @BeforeEach
    void aSchool() {
        school = region.school();
        curator = region.curator(school);
    }

    @Test
    void aProtocolGoesFromTheStepToTheRegisterAndBackAsItsFile() {
        RoadmapId roadmap = roadmaps.started(school, new SchoolYear(2026));
        StepPage page = roadmaps.page(curator, roadmap, 1);
        FormData typed = FilledForms.of(page.form(), page.context());
        region.run(curator, () -> drafts.save(roadmap, 1, null, typed, "", 0));
        String step = "roadmap/" + roadmap + "/steps/1";
        AtomicReference<ProtocolId> drafted = new AtomicReference<>();
        browser.open(curator, step, () -> {
            _click(_get(Button.class, spec -> spec.withText("Составить протокол")));
            assertThat(text()).contains("Чтобы напечатать протокол, заполните и сохраните:");
            assertThat(_find(Checkbox.class)).isEmpty();
            _click(_get(Button.class, spec -> spec.withText("Укажите секретаря: фамилию и инициалы.")));
            assertThat(_get(TextField.class, spec -> spec.withLabel("Секретарь"))
                            .isInvalid())
                    .as("what is missing leads to its field")
                    .isTrue();
            _setValue(_get(TextField.class, spec -> spec.withLabel("Председатель")), "Седых Олег Петрович");
            _setValue(_get(TextField.class, spec -> spec.withLabel("Секретарь")), "Ли А.Г.");
            com.vaadin.flow.component.textfield.TextArea decided = _find(
                            com.vaadin.flow.component.textfield.TextArea.class, spec -> spec.withLabel("Решили"))
                    .get(0);
            _setValue(decided, "Принять к сведению");
            _click(_get(Button.class, spec -> spec.withText("Добавить вопрос")));
            assertThat(_find(H3.class, spec -> spec.withText("Вопрос 2"))).hasSize(1);
            List<Button> removals = _find(
                    Button.class,
                    spec -> spec.withPredicate(button ->
                            "Убрать вопрос".equals(button.getAriaLabel().orElse(""))));
            _click(removals.get(1));
            assertThat(_find(H3.class, spec -> spec.withText("Вопрос 2"))).isEmpty();
            _click(_get(Button.class, spec -> spec.withText("Сохранить")));
            ProtocolId id = protocols.list(school).get(0).id();
            documents.print(protocols.paper(id));
            drafted.set(id);
            assertThat(text()).contains("Номер в книгу вносит директор или секретарь организации");
            assertThat(_find(Button.class, spec -> spec.withText("Зарегистрировать")))
                    .isEmpty();
        });
        browser.open(region.secretary(school), "protocols/" + requireNonNull(drafted.get()), () -> {
            Button register = _get(Button.class, spec -> spec.withText("Зарегистрировать"));
            TextField number = _get(TextField.class, spec -> spec.withLabel("Номер"));
            assertThat(number.getValue()).isEqualTo("1");
            assertThat(number.getHelperText()).contains("Протоколы: ");
            _click(register);
            Checkbox same = _get(
                    Checkbox.class,
                    spec -> spec.withPredicate(box -> box.getLabel().startsWith("Председатель и секретарь")));
            assertThat(same.isInvalid()).isTrue();
            _setValue(same, true);
            _click(register);
            assertThat(text()).contains("больше не меняется");
        });
        browser.open(curator, step, () -> {
            assertThat(text()).contains("Протокол № 1 от ");
            _click(_get(Button.class, spec -> spec.withText("Закрыть шаг с протоколом")));
            assertThat(_find(Button.class, spec -> spec.withText("Закрыть шаг с протоколом")))
                    .isEmpty();
        });
    }

    @Test
    void theBookOfProtocolsShowsOneBodyAtATime() {
        region.run(curator, () -> protocols.draft(school, "педагогический совет"));
        region.run(curator, () -> protocols.draft(school, "рабочая группа по наставничеству"));
        browser.open(region.secretary(school), "registers", () -> {
            Select<NumberRegister> book = TestScreens.labelled(Select.class, "Книга");
            _setValue(book, NumberRegister.PROTOCOLS);
            assertThat(text()).contains("В этой книге за").contains("учебный год записей нет.");
            _click(_get(Button.class, spec -> spec.withText("Сохранить")));
            _setValue(book, NumberRegister.ORDERS);
            assertThat(_find(Select.class, spec -> spec.withLabel("Чьи протоколы")))
                    .isEmpty();
        });
    }

    @Test
    void aSchoolWithoutProtocolsReadsWhereTheyBegin() {
        browser.open(region.secretary(school), "protocols", () -> {
            assertThat(text()).contains("Протоколов пока нет.");
            assertThat(_find(Button.class, spec -> spec.withText("Новый протокол")))
                    .isEmpty();
        });
        browser.open(region.secretary(school), "registers", () -> {
            Select<NumberRegister> book = TestScreens.labelled(Select.class, "Книга");
            _setValue(book, NumberRegister.PROTOCOLS);
            assertThat(text()).contains("У каждого органа своя книга");
        });
    }

    private static String text() {
        return PrettyPrintTreeKt.toPrettyTree(UI.getCurrent());
    }
}
