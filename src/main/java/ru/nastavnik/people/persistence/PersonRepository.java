package ru.nastavnik.people.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.people.Enterprise;
import ru.nastavnik.people.EnterpriseId;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonData;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonKind;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.LongWork;
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

    private static final String INSERT = """
            insert into app.person (id, organization_id, kind, surname, given_name, patronymic, gender, birth_date, post,
                                    phone, email, enterprise_id)
            values (:id, :organization, :kind, :surname, :givenName, :patronymic, :gender, :birthDate, :post,
                    :phone, :email, :enterprise)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    PersonRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
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

    /** Persons of the organisation by {@link #nameKey}; of two who are called the same the one who was entered first. */
    public Map<String, PersonId> byName(OrganizationId organization) {
        Map<String, PersonId> persons = new HashMap<>();
        jdbc.sql("""
                        select id, name_key, birth_date
                        from app.person
                        where organization_id = :organization
                        order by id
                        """).param("organization", organization.value()).query(row -> {
            persons.putIfAbsent(
                    nameKey(row.getString("name_key"), row.getObject("birth_date", LocalDate.class)),
                    new PersonId(row.getObject("id", UUID.class)));
        });
        return persons;
    }

    /** What makes two persons of an organisation the same: the full name, however it is written, and the birth date. */
    public static String nameKey(String spellingKey, @Nullable LocalDate birthDate) {
        return spellingKey + "|" + birthDate;
    }

    /** A person of the organisation itself. */
    public record NewPerson(PersonId id, OrganizationId organization, PersonData data, Gender gender) {}

    public void insertAll(List<NewPerson> added) {
        LongWork.inBatches(
                "Записано людей",
                added,
                some -> batch.batchUpdate(
                        INSERT,
                        some.stream()
                                .map(person -> new MapSqlParameterSource(values(
                                        person.id(), person.organization(), person.data(), person.gender(), null)))
                                .toArray(SqlParameterSource[]::new)));
    }

    /** @param organization null for a regional person */
    public void insert(
            PersonId id,
            @Nullable OrganizationId organization,
            PersonData data,
            Gender gender,
            @Nullable EnterpriseId enterprise) {
        jdbc.sql(INSERT)
                .params(values(id, organization, data, gender, enterprise))
                .update();
    }

    /** @return false if somebody has changed the person since {@code version} */
    public boolean update(
            PersonId id, PersonData data, Gender gender, @Nullable EnterpriseId enterprise, long version) {
        return jdbc.sql("""
                        update app.person
                        set kind = :kind, surname = :surname, given_name = :givenName, patronymic = :patronymic,
                            gender = :gender, birth_date = :birthDate, post = :post, phone = :phone, email = :email,
                            enterprise_id = :enterprise, version = version + 1
                        where id = :id and version = :version
                        """)
                        .params(values(id, null, data, gender, enterprise))
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> values(
            PersonId id,
            @Nullable OrganizationId organization,
            PersonData data,
            Gender gender,
            @Nullable EnterpriseId enterprise) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", id.value());
        values.put("organization", organization == null ? null : organization.value());
        values.put("kind", data.kind().name());
        values.put("surname", data.surname());
        values.put("givenName", data.givenName());
        values.put("patronymic", data.patronymic());
        values.put("gender", gender.name());
        values.put("birthDate", data.birthDate());
        values.put("post", data.post());
        values.put("phone", data.phone());
        values.put("email", data.email());
        values.put("enterprise", enterprise == null ? null : enterprise.value());
        return values;
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
