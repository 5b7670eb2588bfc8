package ru.nastavnik.support;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.PostId;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.access.Territory;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;

/** Makes municipalities, organisations and their people for a test, each with fresh ids. */
@Component
@Profile("test")
public class TestRegion {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcClient jdbc;
    private final ActorContext actors;

    TestRegion(JdbcClient jdbc, ActorContext actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    public MunicipalityId municipality() {
        MunicipalityId id = MunicipalityId.next();
        jdbc.sql("insert into app.municipality (id, name, kind) values (:id, :name, 'муниципальный район')")
                .param("id", id.value())
                .param("name", "Проверочный район " + NUMBER.incrementAndGet())
                .update();
        return id;
    }

    /** A municipal school, open since 2000. */
    public OrganizationId school() {
        return school(municipality());
    }

    public OrganizationId school(MunicipalityId municipality) {
        return organization("school", municipality, false);
    }

    /** A municipal organisation of supplementary education. */
    public OrganizationId extra(MunicipalityId municipality) {
        return organization("extra", municipality, false);
    }

    /** A college: state-owned, seen by the Department of Vocational Education. */
    public OrganizationId college() {
        return organization("college", municipality(), true);
    }

    /** A school of the region itself, seen by the Department of General Education. */
    public OrganizationId stateSchool() {
        return organization("school", municipality(), true);
    }

    private OrganizationId organization(String kind, MunicipalityId municipality, boolean stateOwned) {
        OrganizationId id = OrganizationId.next();
        boolean college = kind.equals("college");
        int number = NUMBER.incrementAndGet();
        jdbc.sql("""
                        insert into app.organization (id, kind, full_name, short_name, founder, place, municipality_id,
                                                      location_municipality_id, state_owned, department, opened_on)
                        values (:id, :kind, :fullName, :shortName, 'Администрация района', 'с. Проверочное',
                                :municipality, :location, :stateOwned, :department, date '2000-09-01')
                        """)
                .param("id", id.value())
                .param("kind", kind)
                .param("fullName", "Образовательная организация № " + number)
                .param("shortName", "ОО № " + number)
                .param("municipality", stateOwned ? null : municipality.value())
                .param("location", municipality.value())
                .param("stateOwned", stateOwned)
                .param("department", (college ? Department.VOCATIONAL_EDUCATION : Department.GENERAL_EDUCATION).name())
                .update();
        return id;
    }

    public SignedIn curator(OrganizationId organization) {
        return employee(
                organization, Role.CURATOR, "куратор", new PersonName("Ветрова", "Инна", "Олеговна", Gender.FEMALE));
    }

    public SignedIn secretary(OrganizationId organization) {
        return employee(
                organization,
                Role.SECRETARY,
                "делопроизводитель",
                new PersonName("Ручьёва", "Ольга", "Саввична", Gender.FEMALE));
    }

    public SignedIn director(OrganizationId organization) {
        return employee(organization, Role.DIRECTOR, "директор", new PersonName("Лугов", "Пётр", "Ильич", Gender.MALE));
    }

    public SignedIn municipalHead(MunicipalityId municipality) {
        return person(
                Role.MUNICIPAL_HEAD,
                new Territory.OfMunicipality(municipality),
                "начальник управления образования",
                new PersonName("Сосновский", "Глеб", "Игоревич", Gender.MALE),
                null,
                municipality.value(),
                null);
    }

    public SignedIn department(Department department) {
        return person(
                Role.DEPARTMENT,
                new Territory.OfDepartment(department),
                "специалист",
                new PersonName("Берёзкина", "Алла", "Юрьевна", Gender.FEMALE),
                null,
                null,
                department.name());
    }

    public SignedIn operator() {
        return person(
                Role.CENTRE_OPERATOR,
                new Territory.OfRegion(),
                "старший методист",
                new PersonName("Рябинина", "Ольга", "Сергеевна", Gender.FEMALE),
                null,
                null,
                null);
    }

    private SignedIn employee(OrganizationId organization, Role role, String title, PersonName name) {
        return person(role, new Territory.OfOrganization(organization), title, name, organization.value(), null, null);
    }

    private SignedIn person(
            Role role,
            Territory territory,
            String title,
            PersonName name,
            @Nullable UUID organization,
            @Nullable UUID municipality,
            @Nullable String department) {
        AccountId account = AccountId.next();
        PostId post = PostId.next();
        jdbc.sql("""
                        insert into app.account (id, login, password_hash, password_change_required, surname, given_name,
                                                 patronymic, gender, workplace_organization_id, created_at)
                        values (:id, :login, 'none', false, :surname, :givenName, :patronymic, :gender, :workplace,
                                timestamptz '2026-01-01 00:00:00Z')
                        """)
                .param("id", account.value())
                .param("login", "test-" + account)
                .param("surname", name.surname())
                .param("givenName", name.givenName())
                .param("patronymic", name.patronymic())
                .param("gender", name.gender().name())
                .param("workplace", organization)
                .update();
        jdbc.sql("""
                        insert into app.post (id, account_id, role, title, organization_id, municipality_id, department,
                                              valid_from)
                        values (:id, :account, :role, :title, :organization, :municipality, :department, :from)
                        """)
                .param("id", post.value())
                .param("account", account.value())
                .param("role", role.name())
                .param("title", title)
                .param("organization", organization)
                .param("municipality", municipality)
                .param("department", department)
                .param("from", LocalDate.of(2026, 1, 1))
                .update();
        return actors.load("test-" + account);
    }

    public <T> T as(SignedIn person, Supplier<T> work) {
        return actors.callAs(person, work);
    }

    public void run(SignedIn person, Runnable work) {
        actors.runAs(person, work);
    }
}
