package ru.nastavnik.people.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.people.Consent;
import ru.nastavnik.people.ConsentId;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.ConsentScan;
import ru.nastavnik.people.ConsentSigner;
import ru.nastavnik.people.DistributionItem;
import ru.nastavnik.people.DistributionMark;
import ru.nastavnik.people.DistributionMarks;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.FileNames;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.OrganizationId;

@Repository
public class ConsentRepository {
    private static final String SELECT = """
            select consent.id, consent.person_id, consent.kind, consent.signer, consent.representative,
                   consent.given_on, consent.expires_on, consent.withdrawn_on, consent.withdrawal_reason,
                   consent.version, scan.file_name, mark.items, mark.answers, mark.conditions
            from app.consent
            left join lateral (select file_name
                               from app.consent_scan
                               where consent_id = consent.id
                               order by attached_at desc, id desc
                               limit 1) scan on true
            left join lateral (select array_agg(item order by item)      as items,
                                      array_agg(answer order by item)    as answers,
                                      array_agg(condition order by item) as conditions
                               from app.consent_mark
                               where consent_id = consent.id) mark on true
            """;

    private final JdbcClient jdbc;

    ConsentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Consent> of(OrganizationId organization, Collection<PersonId> persons) {
        if (persons.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + """
                         where consent.organization_id = :organization and consent.person_id = any (:persons)
                        order by consent.given_on desc, consent.id desc
                        """)
                .param("organization", organization.value())
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> consent(row))
                .list();
    }

    public Optional<Consent> find(OrganizationId organization, ConsentId id) {
        return jdbc.sql(SELECT + " where consent.organization_id = :organization and consent.id = :id")
                .param("organization", organization.value())
                .param("id", id.value())
                .query((row, number) -> consent(row))
                .optional();
    }

    public void insert(OrganizationId organization, Consent consent, Instant now) {
        jdbc.sql("""
                        insert into app.consent (id, organization_id, person_id, kind, signer, representative,
                                                 given_on, expires_on, registered_at)
                        values (:id, :organization, :person, :kind, :signer, :representative,
                                :givenOn, :expiresOn, :now)
                        """)
                .param("id", consent.id().value())
                .param("organization", organization.value())
                .param("person", consent.person().value())
                .param("kind", consent.kind().name())
                .param("signer", consent.signer().name())
                .param("representative", consent.representative())
                .param("givenOn", consent.givenOn())
                .param("expiresOn", consent.expiresOn())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        DistributionMarks marks = consent.marks();
        if (marks != null) {
            putMarks(organization, consent.id(), marks);
        }
    }

    /** Every item has a row, so that what was refused differs from what was never asked. */
    public void putMarks(OrganizationId organization, ConsentId id, DistributionMarks marks) {
        marks.marks()
                .forEach((item, mark) -> jdbc.sql("""
                                insert into app.consent_mark (consent_id, organization_id, item, answer, condition)
                                values (:id, :organization, :item, :answer, :condition)
                                on conflict (consent_id, item) do update
                                set answer = excluded.answer, condition = excluded.condition
                                """)
                        .param("id", id.value())
                        .param("organization", organization.value())
                        .param("item", item.name())
                        .param("answer", mark.answer().name())
                        .param("condition", mark.condition())
                        .update());
    }

    /** @return false if the consent is withdrawn already or was changed meanwhile */
    public boolean withdraw(ConsentId id, LocalDate day, String reason, long version) {
        return jdbc.sql("""
                        update app.consent
                        set withdrawn_on = :day, withdrawal_reason = :reason, version = version + 1
                        where id = :id and version = :version and withdrawn_on is null
                        """)
                        .param("id", id.value())
                        .param("day", day)
                        .param("reason", reason)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Earlier scans stay; the newest is shown. */
    public void addScan(OrganizationId organization, ConsentId id, ConsentScan scan, String sha256) {
        jdbc.sql("""
                        insert into app.consent_scan (id, consent_id, organization_id, file_name, media_type, sha256,
                                                      content, attached_at)
                        values (:scan, :id, :organization, :fileName, :mediaType, :sha256, :content,
                                clock_timestamp())
                        """)
                .param("id", id.value())
                .param("organization", organization.value())
                .param("scan", Ids.next())
                .param("fileName", FileNames.kept(scan.fileName()))
                .param("mediaType", scan.mediaType())
                .param("sha256", sha256)
                .param("content", scan.content())
                .update();
    }

    public Optional<ConsentScan> scan(OrganizationId organization, ConsentId id) {
        return jdbc.sql("""
                        select file_name, media_type, content
                        from app.consent_scan
                        where organization_id = :organization and consent_id = :id
                        order by attached_at desc, id desc
                        limit 1
                        """)
                .param("organization", organization.value())
                .param("id", id.value())
                .query((row, number) -> new ConsentScan(
                        row.getString("file_name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                new ConsentId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                ConsentKind.valueOf(row.getString("kind")),
                ConsentSigner.valueOf(row.getString("signer")),
                row.getString("representative"),
                row.getObject("given_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("withdrawal_reason"),
                row.getString("file_name"),
                marks(row),
                row.getLong("version"));
    }

    private static @Nullable DistributionMarks marks(ResultSet row) throws SQLException {
        Array found = row.getArray("items");
        if (found == null) {
            return null;
        }
        String[] items = (String[]) found.getArray();
        String[] answers = (String[]) row.getArray("answers").getArray();
        @Nullable String[] conditions = (String[]) row.getArray("conditions").getArray();
        Map<DistributionItem, DistributionMark> marks = new EnumMap<>(DistributionItem.class);
        for (int index = 0; index < items.length; index++) {
            marks.put(
                    DistributionItem.valueOf(items[index]),
                    new DistributionMark(DistributionMark.Answer.valueOf(answers[index]), conditions[index]));
        }
        return new DistributionMarks(marks);
    }
}
