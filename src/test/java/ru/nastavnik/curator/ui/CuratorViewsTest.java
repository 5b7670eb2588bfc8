package ru.nastavnik.curator.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.AccountSummary;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.CuratorAppointments;
import ru.nastavnik.curator.CuratorRegister;
import ru.nastavnik.curator.CuratorReleaseId;
import ru.nastavnik.curator.CuratorReleases;
import ru.nastavnik.curator.CuratorRow;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestCurators;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
class CuratorViewsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    @Autowired
    private TestBrowser browser;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestCurators testCurators;

    @Autowired
    private ActorContext actors;

    @Autowired
    private CuratorRegister register;

    @Autowired
    private CuratorAppointments appointments;

    @Autowired
    private CuratorReleases releases;

    @Autowired
    private PaperSigning signing;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn director;
    private String login;
    private CuratorAppointmentId id;

    @BeforeEach
    void anAppointmentWaitsForACandidate() {
        municipality = region.municipality();
        school = region.school(municipality);
        director = region.director(school);
        login = testCurators.colleague(school);
        id = testCurators.opened(school);
    }

    @Test
    void a_director_names_a_candidate_reads_the_order_signs_it_and_the_curator_acquaints_themselves() {
        browser.open(director, CuratorNavigation.route(id), () -> {
            nameCandidate();
            assertThat(_get(Html.class).getElement().getOuterHTML())
                    .contains("Светлову Анну Юрьевну", "куратором внедрения целевой модели");
            signing.printed(appointments.paper(id), LocalDate.of(2026, 9, 7));
            confirm();
        });
        assertThat(register.current(school)).isPresent();
        SignedIn curator = actors.load(login, Role.CURATOR);
        browser.open(
                curator,
                CuratorNavigation.route(id),
                () -> _click(_get(Button.class, spec -> spec.withText("Приказ прочитан"))));
        DocumentId order = register.current(school).orElseThrow().order();
        browser.open(director, "documents/" + order, () -> {
            assertThat(_get(H1.class).getText()).isEqualTo("Приказ о назначении куратора № 1-од от 07.09.2026");
            assertThat(_find(Button.class, spec -> spec.withText("Скачать .docx")))
                    .hasSize(1);
        });
        browser.open(
                director,
                "documents",
                () -> assertThat(_get(Grid.class).getDataProvider()).isNotNull());
    }

    @Test
    void what_a_director_typed_of_a_candidate_survives_a_reload() {
        browser.open(director, CuratorNavigation.route(id), () -> {
            _setValue(_get(TextArea.class), "приказом по школе от 01.09.2026 № 118");
            _setValue(_get(DatePicker.class), LocalDate.of(2026, 9, 4));
        });
        browser.open(director, CuratorNavigation.route(id), () -> {
            assertThat(_get(TextArea.class).getValue()).isEqualTo("приказом по школе от 01.09.2026 № 118");
            assertThat(_get(DatePicker.class).getValue()).isEqualTo(LocalDate.of(2026, 9, 4));
        });
        browser.open(
                region.director(school),
                CuratorNavigation.route(id),
                () -> assertThat(_get(DatePicker.class).getValue())
                        .as("nobody else sees it")
                        .isNull());
    }

    @Test
    void what_is_missing_is_said_beside_the_field_and_nothing_is_lost() {
        browser.open(director, CuratorNavigation.route(id), () -> {
            _setValue(_get(TextArea.class), "подпунктом 2 пункта 7 своего распоряжения");
            _click(_get(Button.class, spec -> spec.withText("Подготовить приказ")));
            assertThat(_get(DatePicker.class).getErrorMessage()).isEqualTo("Укажите день согласия");
            assertThat(_get(DatePicker.class).isInvalid()).isTrue();
            assertThat(_get(TextArea.class).getValue()).isEqualTo("подпунктом 2 пункта 7 своего распоряжения");
        });
    }

    @Test
    void an_order_that_is_not_signed_on_paper_is_refused_beside_the_mark() {
        browser.open(director, CuratorNavigation.route(id), () -> {
            nameCandidate();
            _click(_get(Button.class, spec -> spec.withText("Подписан на бумаге")));
            assertThat(sameSheet().isInvalid()).isTrue();
            confirm();
            assertThat(sameSheet().getErrorMessage()).startsWith("Этот текст ещё не печатали");
        });
        assertThat(register.current(school)).isEmpty();
    }

    private static void confirm() {
        _setValue(sameSheet(), true);
        _click(_get(Button.class, spec -> spec.withText("Подписан на бумаге")));
    }

    private static Checkbox sameSheet() {
        return _get(
                Checkbox.class,
                spec -> spec.withPredicate(box -> box.getLabel().startsWith("Приказ подписан на бумаге")));
    }

    @Test
    void a_director_corrects_the_case_of_a_name_beside_the_draft_and_finds_the_correction_in_a_list() {
        browser.open(director, CuratorNavigation.route(id), () -> {
            nameCandidate();
            _click(_get(Button.class, spec -> spec.withText("Исправить склонение")));
            _setValue(_get(TextField.class, spec -> spec.withLabel("Фамилия")), "Светловую");
            assertThat(_get(Paragraph.class, spec -> spec.withClasses("declension-preview"))
                            .getText())
                    .startsWith("В документе: назначить Светловую Анну Юрьевну, ");
            _click(_get(Button.class, spec -> spec.withText("Сохранить формы")));
            assertThat(_get(Html.class).getElement().getOuterHTML()).contains("Светловую Анну Юрьевну");
        });
        browser.open(director, "name-forms", () -> {
            assertThat(_get(Grid.class).getListDataView().getItemCount()).isEqualTo(1);
        });
    }

    @Test
    void the_order_that_waits_is_read_beside_the_list_of_decisions() {
        browser.open(director, CuratorNavigation.route(id), this::nameCandidate);
        browser.open(director, "decisions", () -> {
            assertThat(_get(Html.class).getElement().getOuterHTML())
                    .contains("Светлову Анну Юрьевну", "куратором внедрения целевой модели");
            _click(_get(Button.class, spec -> spec.withText("Документ рядом")));
            assertThat(_find(Html.class)).hasSize(1);
        });
    }

    @Test
    void an_order_with_a_post_whose_cases_nobody_has_looked_at_names_it_until_somebody_does() {
        browser.open(director, CuratorNavigation.route(id), () -> {
            nameCandidate("учитель, брандмейстер");
            assertThat(_get(Paragraph.class, spec -> spec.withText("учитель, брандмейстер (должность)")))
                    .isNotNull();
            assertThat(_get(Anchor.class, spec -> spec.withText("Все непроверенные слова"))
                            .getHref())
                    .isEqualTo("name-forms/check");
            _click(_get(Button.class, spec -> spec.withText("Проверить")));
            _setValue(_get(TextField.class, spec -> spec.withLabel("винительный (кого)")), "учителя, брандмейстера");
            _click(_get(Button.class, spec -> spec.withText("Всё верно, запомнить")));
            assertThat(_find(Paragraph.class, spec -> spec.withText("учитель, брандмейстер (должность)")))
                    .isEmpty();
            assertThat(_get(Html.class).getElement().getOuterHTML()).contains("учителя, брандмейстера");
        });
    }

    @Test
    void a_director_releases_the_curator_from_the_page_of_the_curator() {
        browser.open(director, CuratorNavigation.route(id), () -> {
            nameCandidate();
            signing.printed(appointments.paper(id), LocalDate.of(2026, 9, 7));
            confirm();
        });
        browser.open(
                actors.load(login, Role.CURATOR),
                CuratorNavigation.route(id),
                () -> _click(_get(Button.class, spec -> spec.withText("Приказ прочитан"))));
        browser.open(director, CuratorNavigation.OWN, () -> {
            _click(_get(Button.class, spec -> spec.withText("Освободить от обязанностей")));
            _setValue(_get(TextField.class, spec -> spec.withLabel("В связи с (чем)")), "увольнением");
            _click(_get(Button.class, spec -> spec.withText("Подготовить приказ")));
            assertThat(_get(Html.class).getElement().getOuterHTML()).contains("Освободить ", "Светлову Анну Юрьевну");
            CuratorReleaseId release = releases.draft(school).orElseThrow().id();
            signing.printed(releases.paper(release), LocalDate.of(2026, 9, 7));
            confirm();
        });
        assertThat(register.current(school)).isEmpty();
        browser.open(
                director,
                CuratorNavigation.OWN,
                () -> assertThat(_find(Button.class, spec -> spec.withText("Назначить куратора")))
                        .hasSize(1));
    }

    @Test
    void a_neighbour_who_knows_the_address_sees_nothing() {
        SignedIn neighbour = region.director(region.school(municipality));
        browser.open(neighbour, CuratorNavigation.route(id), () -> {
            assertThat(_get(H1.class).getText()).isEqualTo("Не найдено");
            assertThat(_find(ComboBox.class)).isEmpty();
        });
    }

    @Test
    void the_municipal_head_can_show_only_organisations_without_curator() {
        browser.open(region.municipalHead(municipality), "curators", () -> {
            _setValue(_get(Checkbox.class), true);
            Grid<CuratorRow> grid = TestScreens.only(Grid.class);
            assertThat(grid.getListDataView().getItems().map(CuratorRow::organization))
                    .containsExactly(school);
        });
    }

    private void nameCandidate() {
        nameCandidate("педагог-организатор");
    }

    private void nameCandidate(String title) {
        ComboBox<AccountSummary> candidate = TestScreens.labelled(ComboBox.class, "Кандидат");
        AccountSummary colleague = candidate
                .getListDataView()
                .getItems()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .orElseThrow();
        _setValue(candidate, colleague);
        ComboBox<String> post = TestScreens.labelled(ComboBox.class, "Должность, как в документах");
        _setValue(post, title);
        _setValue(_get(DatePicker.class), TODAY);
        _click(_get(Button.class, spec -> spec.withText("Подготовить приказ")));
    }
}
