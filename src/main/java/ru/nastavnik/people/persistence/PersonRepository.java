package ru.nastavnik.people.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.people.Enterprise;
import ru.nastavnik.people.EnterpriseId;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonData;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonKind;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;

/** Persons that the scope's organisation may see; row-level security hides all others. */
@Repository
public class PersonRepository {
    static final String COLUMNS = """
            person.id as person_id, person.kind, person.surname, person.given_name, person.patronymic, person.gender,
            person.birth_date, person.post, person.phone, person.email, person.version as person_version,
            enterprise.id as enterprise_id, enterprise.inn, enterprise.name as enterprise_name
            """;
    private static final String SELECT = "select " + COLUMNS + """
            from app.person
            left join app.enterprise on enterprise.id = person.enterprise_id
            """;

    private final JdbcClient jdbc;

    PersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Person> find(PersonId id) {
        return jdbc.sql(SELECT + " where person.id = :id")
                .param("id", id.value())
                .query((row, number) -> person(row))
                .optional();
    }

    public List<Person> findAll(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + " where person.id = any (:ids)")
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> person(row))
                .list();
    }

    /** A person of the organisation with the same full name whose birth date is the same or unknown on both sides. */
    public Optional<PersonId> findSame(OrganizationId organization, PersonData data) {
        return jdbc.sql("""
                        select id
                        from app.person
                        where organization_id = :organization
                          and name_key = app.spelling_key(:surname || ' ' || :givenName || ' ' || :patronymic)
                          and birth_date is not distinct from cast(:birthDate as date)
                        order by id
                        limit 1
                        """)
                .param("organization", organization.value())
                .param("surname", data.surname())
                .param("givenName", data.givenName())
                .param("patronymic", orEmpty(data.patronymic()))
                .param("birthDate", data.birthDate())
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** A regional person of the enterprise by exact full name, whichever organisation entered them. */
    public Optional<PersonId> findRegional(EnterpriseId enterprise, PersonData data) {
        UUID found = jdbc.sql("select app.regional_person_of(:enterprise, :surname, :givenName, :patronymic) as id")
                .param("enterprise", enterprise.value())
                .param("surname", data.surname())
                .param("givenName", data.givenName())
                .param("patronymic", orEmpty(data.patronymic()))
                .query((row, number) -> Optional.ofNullable(row.getObject("id", UUID.class)))
                .single()
                .orElse(null);
        return Optional.ofNullable(found).map(PersonId::new);
    }

    /** @param organization null for a regional person */
    public void insert(
            PersonId id,
            @Nullable OrganizationId organization,
            PersonData data,
            Gender gender,
            @Nullable EnterpriseId enterprise) {
        values(jdbc.sql("""
                        insert into app.person (id, organization_id, kind, surname, given_name, patronymic, gender,
                                                birth_date, post, phone, email, enterprise_id)
                        values (:id, :organization, :kind, :surname, :givenName, :patronymic, :gender,
                                :birthDate, :post, :phone, :email, :enterprise)
                        """), id, data, gender, enterprise)
                .param("organization", organization == null ? null : organization.value())
                .update();
    }

    /** @return false if somebody has changed the person since {@code version} */
    public boolean update(
            PersonId id, PersonData data, Gender gender, @Nullable EnterpriseId enterprise, long version) {
        return values(jdbc.sql("""
                        update app.person
                        set kind = :kind, surname = :surname, given_name = :givenName, patronymic = :patronymic,
                            gender = :gender, birth_date = :birthDate, post = :post, phone = :phone, email = :email,
                            enterprise_id = :enterprise, version = version + 1
                        where id = :id and version = :version
                        """), id, data, gender, enterprise)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec values(
            JdbcClient.StatementSpec statement,
            PersonId id,
            PersonData data,
            Gender gender,
            @Nullable EnterpriseId enterprise) {
        return statement
                .param("id", id.value())
                .param("kind", data.kind().name())
                .param("surname", data.surname())
                .param("givenName", data.givenName())
                .param("patronymic", data.patronymic())
                .param("gender", gender.name())
                .param("birthDate", data.birthDate())
                .param("post", data.post())
                .param("phone", data.phone())
                .param("email", data.email())
                .param("enterprise", enterprise == null ? null : enterprise.value());
    }

    static Person person(ResultSet row) throws SQLException {
        UUID enterprise = row.getObject("enterprise_id", UUID.class);
        return new Person(
                new PersonId(row.getObject("person_id", UUID.class)),
                new PersonName(
                        row.getString("surname"),
                        row.getString("given_name"),
                        row.getString("patronymic"),
                        Gender.valueOf(row.getString("gender"))),
                PersonKind.valueOf(row.getString("kind")),
                row.getObject("birth_date", LocalDate.class),
                row.getString("post"),
                row.getString("phone"),
                row.getString("email"),
                enterprise == null
                        ? null
                        : new Enterprise(
                                new EnterpriseId(enterprise), row.getString("inn"), row.getString("enterprise_name")),
                row.getLong("person_version"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
