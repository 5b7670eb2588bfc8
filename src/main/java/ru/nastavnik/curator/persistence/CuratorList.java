package ru.nastavnik.curator.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.curator.AppointmentState;
import ru.nastavnik.curator.CuratorRow;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.PersonName;

/** Organisations of a territory with their curators. */
@Repository
public class CuratorList {

    private final JdbcClient jdbc;

    public CuratorList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<CuratorRow> rows(RowScope scope) {
        return jdbc.sql("""
                        select o.id, o.short_name, o.kind, m.name as municipality, c.signed_on, c.order_number,
                               c.document_id, w.state as under_way,
                               a.surname, a.given_name, a.patronymic, a.gender,
                               case when c.id is null then
                                    (select max(r.signed_on) from app.curator_release r
                                      where r.organization_id = o.id and r.state = 'REGISTERED') end as vacant_since
                          from app.organization o
                          join app.municipality m on m.id = o.location_municipality_id
                          left join app.curator_appointment c
                                 on c.organization_id = o.id and c.state in ('APPOINTED', 'IN_FORCE')
                          left join app.account a on a.id = c.candidate_account_id
                          left join app.curator_appointment w
                                 on w.organization_id = o.id and w.state in ('CANDIDATE', 'DRAFT', 'SIGNED')
                         where o.closed_on is null
                           and (%s)
                         order by c.id is not null, m.name, o.short_name
                        """.formatted(scope.condition()))
                .params(scope.parameters())
                .query((row, number) -> {
                    String surname = row.getString("surname");
                    String underWay = row.getString("under_way");
                    UUID document = row.getObject("document_id", UUID.class);
                    return new CuratorRow(
                            new OrganizationId(row.getObject("id", UUID.class)),
                            row.getString("short_name"),
                            OrganizationKind.ofCode(row.getString("kind")),
                            row.getString("municipality"),
                            surname == null
                                    ? null
                                    : new PersonName(
                                                    surname,
                                                    row.getString("given_name"),
                                                    row.getString("patronymic"),
                                                    Gender.valueOf(row.getString("gender")))
                                            .surnameFirst(),
                            row.getObject("signed_on", LocalDate.class),
                            row.getString("order_number"),
                            document == null ? null : new DocumentId(document),
                            underWay == null ? null : AppointmentState.valueOf(underWay),
                            row.getObject("vacant_since", LocalDate.class));
                })
                .list();
    }
}
