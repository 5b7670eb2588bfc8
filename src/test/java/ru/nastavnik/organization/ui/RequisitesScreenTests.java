package ru.nastavnik.organization.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.organization.DataHandler;
import ru.nastavnik.organization.OperatorRequisites;
import ru.nastavnik.organization.Requisites;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
class RequisitesScreenTests {

    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    TestScreens screens;

    @Autowired
    OperatorRequisites requisites;

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void theDirectorEntersWhatConsentsNameAndSlipsAreShownBesideTheirFields() {
        OrganizationId school = region.school();
        SignedIn director = region.director(school);
        screens.open(director, OrganizationNavigation.REQUISITES);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Адрес по ЕГРЮЛ")), "с. Светлое, ул. Школьная, д. 1");
        _setValue(_get(TextField.class, spec -> spec.withLabel("ИНН")), "7707083894");
        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("Страницы, на которых публикуются сведения")),
                "https://Школа7.рф/наставничество\n\nhttps://школа7.рф/новости");

        _click(_get(Button.class, spec -> spec.withText("Сохранить реквизиты")));
        assertThat(_get(TextField.class, spec -> spec.withLabel("ИНН")).isInvalid())
                .isTrue();

        _setValue(_get(TextField.class, spec -> spec.withLabel("ИНН")), "7707083893");
        _click(_get(Button.class, spec -> spec.withText("Сохранить реквизиты")));

        Requisites saved = region.as(director, () -> requisites.of(school)).requisites();
        assertThat(saved.inn()).isEqualTo("7707083893");
        assertThat(saved.sites()).containsExactly("https://школа7.рф/наставничество", "https://школа7.рф/новости");
        assertThat(saved.version()).isEqualTo(1);
    }

    @Test
    void theAdministratorSaysWhoHostsTheSystem() {
        SignedIn administrator = people.administrator();
        people.as(administrator, () -> requisites.saveRegionProcessors(java.util.List.of()));
        screens.open(administrator, OrganizationNavigation.DATA_PROCESSORS);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Наименование")), "Проверочный центр данных");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Адрес")), "г. Томск, пр. Проверочный, д. 2");

        _click(_get(Button.class, spec -> spec.withText("Сохранить")));
        assertThat(_get(HandlersField.class).isInvalid())
                .as("the purpose is missing")
                .isTrue();

        _setValue(_get(TextField.class, spec -> spec.withLabel("Что делает с данными")), "хранение данных");
        _click(_get(Button.class, spec -> spec.withText("Сохранить")));

        assertThat(people.as(administrator, requisites::regionProcessors))
                .containsExactly(new DataHandler(
                        "Проверочный центр данных", "г. Томск, пр. Проверочный, д. 2", "хранение данных"));
        assertThat(_find(HandlersField.class)).hasSize(1);
    }
}
