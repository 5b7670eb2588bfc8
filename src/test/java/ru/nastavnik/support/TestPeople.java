package ru.nastavnik.support;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Accounts;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.NewAccount;
import ru.nastavnik.access.PostId;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.PreparedPassword;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.access.Territory;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;

/** Invented people for tests: real accounts and posts, everybody new, all with one password. */
public class TestPeople {
    public static final String PASSWORD = "берёза у крыльца";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final Accounts accounts;
    private final Posts posts;
    private final ActorContext actors;
    private final TransactionTemplate transaction;
    private final PreparedPassword password;

    TestPeople(Accounts accounts, Posts posts, ActorContext actors, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.posts = posts;
        this.actors = actors;
        this.transaction = transaction;
        this.password = accounts.prepare(PASSWORD, false);
    }

    public SignedIn director(OrganizationId organization) {
        return holder(Role.DIRECTOR, new Territory.OfOrganization(organization), "директор");
    }

    public SignedIn curator(OrganizationId organization) {
        return holder(Role.CURATOR, new Territory.OfOrganization(organization), "куратор");
    }

    public SignedIn municipalHead(MunicipalityId municipality) {
        return holder(Role.MUNICIPAL_HEAD, new Territory.OfMunicipality(municipality), "начальник управления");
    }

    public SignedIn coordinator(MunicipalityId municipality) {
        return holder(Role.MUNICIPAL_COORDINATOR, new Territory.OfMunicipality(municipality), "методист");
    }

    public SignedIn department(Department department) {
        return holder(Role.DEPARTMENT, new Territory.OfDepartment(department), "заместитель начальника");
    }

    public SignedIn centreOperator() {
        return holder(Role.CENTRE_OPERATOR, new Territory.OfRegion(), "методист центра");
    }

    public SignedIn administrator() {
        return holder(Role.ADMINISTRATOR, new Territory.OfRegion(), "администратор");
    }

    /** A new account with one post, signed in. */
    public SignedIn holder(Role role, Territory territory, String title) {
        String login = "person-" + UUID.randomUUID();
        AccountId account = account(login, null);
        open(account, role, territory, title);
        return actors.load(login);
    }

    /** A new account without a post. */
    public AccountId account(String login, @Nullable OrganizationId workplace) {
        return account(login, workplace, password);
    }

    public AccountId account(String login, @Nullable OrganizationId workplace, PreparedPassword prepared) {
        PersonName name = new PersonName("Светлова", "Анна", "Юрьевна", Gender.FEMALE);
        return create(new NewAccount(login, name, null, workplace), prepared);
    }

    private AccountId create(NewAccount account, PreparedPassword prepared) {
        return transaction.execute(status -> accounts.create(account, prepared));
    }

    public PostId open(AccountId account, Role role, Territory territory, String title) {
        return transaction.execute(status -> posts.open(account, role, territory, title, LONG_AGO));
    }

    /** Somebody with several posts, in one of a role. */
    public SignedIn inRole(String login, Role role) {
        return actors.load(login, role);
    }

    public void as(SignedIn person, Runnable work) {
        actors.runAs(person, work);
    }

    public <T> T as(SignedIn person, Supplier<T> work) {
        return actors.callAs(person, work);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {
        @Bean
        TestPeople testPeople(Accounts accounts, Posts posts, ActorContext actors, TransactionTemplate transaction) {
            return new TestPeople(accounts, posts, actors, transaction);
        }
    }
}
