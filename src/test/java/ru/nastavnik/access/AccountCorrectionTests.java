package ru.nastavnik.access;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestPeople;

/** A misspelt or changed name of an account is put right; the orders that follow carry the new one. */
@ApplicationTest
class AccountCorrectionTests {
    private static final PersonName MARRIED = new PersonName("Тёмная", "Анна", "Юрьевна", Gender.FEMALE);

    @Autowired
    private TestPeople people;

    @Autowired
    private TestBrowser browser;

    @Autowired
    private AccountAdministration administration;

    private SignedIn administrator;
    private AccountId account;

    @BeforeEach
    void anAccount() {
        administrator = people.administrator();
        account = people.account("person-" + UUID.randomUUID(), null);
    }

    @Test
    void aNewSurnameReplacesTheOldOneOnTheScreenAndInTheAccount() {
        browser.open(administrator, "admin/accounts/" + account, () -> {
            _click(_get(Button.class, spec -> spec.withText("Исправить данные")));
            _setValue(_get(TextField.class, spec -> spec.withLabel("Фамилия")), "Тёмная");
            _click(_get(Button.class, spec -> spec.withText("Сохранить")));

            assertThat(_get(H1.class).getText()).isEqualTo("Тёмная Анна Юрьевна");
        });
        assertThat(seen().name()).isEqualTo(MARRIED);
    }

    @Test
    void anEmptyNameAndAWrongAddressAreRefusedBesideTheirFields() {
        browser.open(administrator, "admin/accounts/" + account, () -> {
            _click(_get(Button.class, spec -> spec.withText("Исправить данные")));
            TextField surname = _get(TextField.class, spec -> spec.withLabel("Фамилия"));
            _setValue(surname, " ");
            _click(_get(Button.class, spec -> spec.withText("Сохранить")));
            assertThat(surname.getErrorMessage()).isEqualTo("Укажите фамилию");

            _setValue(surname, "Тёмная");
            EmailField email = _get(EmailField.class);
            email.setValue("не адрес");
            _click(_get(Button.class, spec -> spec.withText("Сохранить")));
            assertThat(email.isInvalid()).isTrue();
        });
        assertThat(seen().name().surname()).isEqualTo("Светлова");
    }

    @Test
    void ofTwoCorrectionsAtOnceTheSecondIsToldAndChangesNothing() {
        AccountSummary before = seen();
        people.as(administrator, () -> administration.correct(before, named(before, MARRIED)));

        PersonName other = new PersonName("Яркая", "Анна", "Юрьевна", Gender.FEMALE);
        assertThatThrownBy(() -> people.as(administrator, () -> administration.correct(before, named(before, other))))
                .isInstanceOf(ConflictException.class);
        assertThat(seen().name()).isEqualTo(MARRIED);
    }

    @Test
    void theLoginStaysAndSoDoesTheRecordOfWhoActed() {
        AccountSummary before = seen();

        assertThatThrownBy(() -> people.as(
                        administrator,
                        () -> administration.correct(before, new NewAccount("other-login", MARRIED, null, null))))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void aDirectorCorrectsNobody() {
        AccountSummary before = seen();

        assertThatThrownBy(() -> people.as(
                        people.director(OrganizationId.next()),
                        () -> administration.correct(before, named(before, MARRIED))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private AccountSummary seen() {
        return people.as(administrator, () -> administration.get(account));
    }

    private static NewAccount named(AccountSummary account, PersonName name) {
        return new NewAccount(account.login(), name, account.email(), account.workplace());
    }
}
