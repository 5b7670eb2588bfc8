package ru.nastavnik.figure.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.shared.OrganizationKind;

/** Adds up the loads of one form and day. */
@Repository
public class LoadsOfDay {
    private final JdbcClient jdbc;

    LoadsOfDay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest load of the form's version and day, which holds all earlier ones; others than the one given. */
    public Optional<FigureSetId> newest(CollectionForm form, LocalDate day, @Nullable FigureSetId besides) {
        return jdbc.sql("""
                        select id
                        from app.figure_set
                        where form_code = :form and form_version = :version and as_of = :day and origin = 'IMPORT'
                          and id is distinct from :besides
                        order by created_at desc, id desc
                        limit 1
                        """)
                .param("form", form.code())
                .param("version", form.version())
                .param("day", day)
                .param("besides", besides == null ? null : besides.value(), java.sql.Types.OTHER)
                .query((row, number) -> new FigureSetId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** How many of the form's kinds, or how many municipalities, there are on a day. */
    public int expected(CollectionForm form, LocalDate day) {
        if (form.subject() == CollectionForm.Subject.MUNICIPALITY) {
            return jdbc.sql("select count(*) from app.municipality")
                    .query(Integer.class)
                    .single();
        }
        return jdbc.sql("""
                        select count(*)
                        from app.organization o
                        where o.opened_on <= :day and (o.closed_on is null or o.closed_on > :day)
                          and (:allKinds or o.kind = any (:kinds))
                        """)
                .param("day", day)
                .param("allKinds", form.kinds().isEmpty())
                .param(
                        "kinds",
                        form.kinds().stream().map(OrganizationKind::code).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /**
     * Takes over what an earlier load gave and this one does not: organisations, and rows of those that stand in both.
     *
     * @param rows whether rows of the same organisation add up; not where rows have no names of their own
     */
    public void takeOver(FigureSetId earlier, FigureSetId into, boolean rows, Instant at) {
        jdbc.sql("update app.figure_set set adds_to = :earlier where id = :into")
                .param("earlier", earlier.value())
                .param("into", into.value())
                .update();
        jdbc.sql("""
                        with added as (
                            insert into app.submission
                                (id, figure_set_id, organization_id, municipality_id, state, submitted_at, submitted_by,
                                 decided_at, decided_by)
                            select gen_random_uuid(), :into, given.organization_id, given.municipality_id, 'ACCEPTED',
                                   given.submitted_at, given.submitted_by, :at, given.decided_by
                            from app.submission given
                            where given.figure_set_id = :earlier and given.state = 'ACCEPTED'
                            on conflict (figure_set_id, organization_id, municipality_id) do nothing
                            returning id, organization_id, municipality_id
                        ),
                        target as (
                            select id, organization_id, municipality_id, false as known from added
                            union all
                            select id, organization_id, municipality_id, true
                            from app.submission
                            where :rows and figure_set_id = :into
                        )
                        insert into app.figure_cell (submission_id, item, figure, number, text, reason, register)
                        select target.id, cell.item, cell.figure, cell.number, cell.text, cell.reason, cell.register
                        from target
                        join app.submission given
                          on given.figure_set_id = :earlier and given.state = 'ACCEPTED'
                         and given.organization_id is not distinct from target.organization_id
                         and given.municipality_id is not distinct from target.municipality_id
                        join app.figure_cell cell on cell.submission_id = given.id
                        where not target.known
                           or not exists (select 1 from app.figure_cell own
                                          where own.submission_id = target.id and own.item = cell.item)
                        """)
                .param("into", into.value())
                .param("earlier", earlier.value())
                .param("rows", rows)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** How many give figures in a load. */
    public int givers(FigureSetId load) {
        return jdbc.sql("select count(*) from app.submission where figure_set_id = :load and state = 'ACCEPTED'")
                .param("load", load.value())
                .query(Integer.class)
                .single();
    }
}
