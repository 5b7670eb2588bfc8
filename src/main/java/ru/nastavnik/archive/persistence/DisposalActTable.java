package ru.nastavnik.archive.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.archive.DisposalAct;
import ru.nastavnik.archive.DisposalActId;
import ru.nastavnik.archive.RetentionRule;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;

/** {@code app.disposal_act} and the papers that they list. */
@Repository
public class DisposalActTable {
    private static final String SELECT = """
            select a.id, a.number, a.drawn_up_on, a.approved_on,
                   (select count(*) from app.disposal_act_paper p where p.act_id = a.id) as papers,
                   drawn.surname, drawn.given_name, drawn.patronymic, drawn.gender,
                   approved.surname as approved_surname, approved.given_name as approved_given_name,
                   approved.patronymic as approved_patronymic, approved.gender as approved_gender
              from app.disposal_act a
              join app.account drawn on drawn.id = a.drawn_up_by
              left join app.account approved on approved.id = a.approved_by
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    DisposalActTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** A paper of an act, with the file in which it was kept and for how many years. */
    public record Listed(DocumentId document, String caseIndex, int years) {}

    /** Locked by the organisation's row, so that two acts do not take one number. */
    public void add(
            DisposalActId id,
            OrganizationId organization,
            LocalDate today,
            AccountId by,
            List<RegisteredDocument> papers,
            Map<DocumentKind, RetentionRule> rules) {
        jdbc.sql("select id from app.organization where id = :organization for no key update")
                .param("organization", organization.value())
                .query(UUID.class)
                .single();
        jdbc.sql("""
                        insert into app.disposal_act (id, organization_id, number, drawn_up_on, drawn_up_by)
                        select :id, :organization, coalesce(max(number), 0) + 1, :today, :by
                          from app.disposal_act where organization_id = :organization
                        """)
                .param("id", id.value())
                .param("organization", organization.value())
                .param("today", today)
                .param("by", by.value())
                .update();
        template.batchUpdate(
                "insert into app.disposal_act_paper (act_id, document_id, case_index, years) values (?, ?, ?, ?)",
                papers,
                500,
                (row, paper) -> {
                    RetentionRule rule = Objects.requireNonNull(rules.get(paper.kind()));
                    row.setObject(1, id.value());
                    row.setObject(2, paper.id().value());
                    row.setString(3, rule.caseIndex());
                    row.setObject(4, rule.term().years());
                });
    }

    public List<DisposalAct> list(OrganizationId organization) {
        return jdbc.sql(SELECT + " where a.organization_id = :organization order by a.number desc")
                .param("organization", organization.value())
                .query(DisposalActTable::act)
                .list();
    }

    public Optional<DisposalAct> find(OrganizationId organization, DisposalActId id) {
        return jdbc.sql(SELECT + " where a.organization_id = :organization and a.id = :id")
                .param("organization", organization.value())
                .param("id", id.value())
                .query(DisposalActTable::act)
                .optional();
    }

    public List<Listed> papers(DisposalActId id) {
        return jdbc.sql("""
                        select p.document_id, p.case_index, p.years
                          from app.disposal_act_paper p
                          join app.document d on d.id = p.document_id
                         where p.act_id = :id
                         order by d.document_date, d.id
                        """)
                .param("id", id.value())
                .query((row, number) -> new Listed(
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        row.getString("case_index"),
                        row.getInt("years")))
                .list();
    }

    /** The papers that stand in an act already. */
    public Set<DocumentId> listed(OrganizationId organization) {
        return jdbc.sql("""
                        select p.document_id
                          from app.disposal_act_paper p
                          join app.disposal_act a on a.id = p.act_id
                         where a.organization_id = :organization
                        """)
                .param("organization", organization.value())
                .query((row, number) -> new DocumentId(row.getObject("document_id", UUID.class)))
                .set();
    }

    /** @return false if it was approved or dropped meanwhile */
    public boolean approve(DisposalActId id, LocalDate today, AccountId by) {
        return jdbc.sql("""
                        update app.disposal_act
                           set approved_on = :today, approved_by = :by
                         where id = :id and approved_on is null
                        """)
                        .param("today", today)
                        .param("by", by.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** @return false if it was approved or dropped meanwhile */
    public boolean drop(DisposalActId id) {
        return jdbc.sql("delete from app.disposal_act where id = :id and approved_on is null")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static DisposalAct act(ResultSet row, int number) throws SQLException {
        return new DisposalAct(
                new DisposalActId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                row.getObject("drawn_up_on", LocalDate.class),
                name(row, ""),
                row.getInt("papers"),
                row.getObject("approved_on", LocalDate.class),
                row.getObject("approved_on") == null ? null : name(row, "approved_"));
    }

    private static String name(ResultSet row, String prefix) throws SQLException {
        return new PersonName(
                        row.getString(prefix + "surname"),
                        row.getString(prefix + "given_name"),
                        row.getString(prefix + "patronymic"),
                        Gender.valueOf(row.getString(prefix + "gender")))
                .initialsFirst();
    }
}
