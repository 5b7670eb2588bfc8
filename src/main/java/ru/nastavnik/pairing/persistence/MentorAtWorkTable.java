package ru.nastavnik.pairing.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.pairing.MentorAtWork;
import ru.nastavnik.pairing.MentorNotice;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** Terms and notices of employees who mentor employees. */
@Repository
public class MentorAtWorkTable {
    private final JdbcClient jdbc;

    MentorAtWorkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<PersonId, MentorAtWork> ofYear(OrganizationId organization, SchoolYear year) {
        Map<PersonId, MentorAtWork> terms = new HashMap<>();
        jdbc.sql("""
                        select person_id, in_duties, content, form, payment, consented_on, version
                          from app.mentor_at_work
                         where organization_id = :organization and school_year = :year
                        """)
                .param("organization", organization.value())
                .param("year", year.startYear())
                .query((row, number) -> terms.put(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new MentorAtWork(
                                row.getBoolean("in_duties"),
                                row.getString("content"),
                                row.getString("form"),
                                row.getString("payment"),
                                row.getObject("consented_on", LocalDate.class),
                                row.getInt("version"))))
                .list();
        return terms;
    }

    /** @return whether nobody had changed them since they were read */
    public boolean save(OrganizationId organization, SchoolYear year, PersonId person, MentorAtWork terms) {
        return jdbc.sql("""
                        insert into app.mentor_at_work
                               (organization_id, person_id, school_year, in_duties, content, form, payment,
                                consented_on, version)
                        values (:organization, :person, :year, :inDuties, :content, :form, :payment,
                                cast(:consentedOn as date), :version + 1)
                        on conflict (organization_id, person_id, school_year) do update
                           set in_duties = excluded.in_duties, content = excluded.content, form = excluded.form,
                               payment = excluded.payment, consented_on = excluded.consented_on,
                               version = app.mentor_at_work.version + 1
                         where app.mentor_at_work.version = :version
                        """)
                        .param("organization", organization.value())
                        .param("person", person.value())
                        .param("year", year.startYear())
                        .param("inDuties", terms.inDuties())
                        .param("content", terms.content())
                        .param("form", terms.form())
                        .param("payment", terms.payment())
                        .param("consentedOn", terms.consentedOn())
                        .param("version", terms.version())
                        .update()
                == 1;
    }

    /** The last notice of each mentor. */
    public Map<PersonId, MentorNotice> notices(OrganizationId organization, SchoolYear year) {
        Map<PersonId, MentorNotice> notices = new HashMap<>();
        jdbc.sql("""
                        select person_id, given_by, notified_on, last_day
                          from app.mentor_notice
                         where organization_id = :organization and school_year = :year
                         order by recorded_at, id
                        """)
                .param("organization", organization.value())
                .param("year", year.startYear())
                .query((row, number) -> notices.put(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new MentorNotice(
                                MentorNotice.By.valueOf(row.getString("given_by")),
                                row.getObject("notified_on", LocalDate.class),
                                row.getObject("last_day", LocalDate.class))))
                .list();
        return notices;
    }

    public void add(
            OrganizationId organization,
            SchoolYear year,
            PersonId person,
            MentorNotice notice,
            Instant recordedAt,
            UUID recordedBy) {
        jdbc.sql("""
                        insert into app.mentor_notice
                               (id, organization_id, person_id, school_year, given_by, notified_on, last_day,
                                recorded_at, recorded_by)
                        values (:id, :organization, :person, :year, :by, :notifiedOn, :lastDay, :at, :account)
                        """)
                .param("id", Ids.next())
                .param("organization", organization.value())
                .param("person", person.value())
                .param("year", year.startYear())
                .param("by", notice.by().name())
                .param("notifiedOn", notice.notifiedOn())
                .param("lastDay", notice.lastDay())
                .param("at", Timestamp.from(recordedAt))
                .param("account", recordedBy)
                .update();
    }
}
