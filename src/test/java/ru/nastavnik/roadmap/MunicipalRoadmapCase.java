package ru.nastavnik.roadmap;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;

/**
 * A town whose roadmap is in force, with two organisations.
 *
 * @param event key of the row of its own event
 */
record MunicipalRoadmapCase(
        MunicipalRoadmapCases parts,
        MunicipalityId municipality,
        OrganizationId school,
        OrganizationId extra,
        LaunchId launch,
        SignedIn coordinator,
        SignedIn head,
        MunicipalRoadmapId id,
        String event) {
    static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    static final LocalDate DUE = LocalDate.of(2026, 10, 1);
    static final String SIX_TWO = "measure-6.2";

    /** A row as the coordinator sees it. */
    MunicipalMeasureView seen(String row) {
        return requireNonNull(
                parts.people().as(coordinator, () -> parts.measures().of(id)).get(row));
    }

    void fulfil(OrganizationId organization, Duty... done) {
        parts.transaction().executeWithoutResult(status -> {
            for (Duty duty : done) {
                parts.duties().fulfilled(duty, launch.value(), organization, TODAY);
            }
        });
    }

    /** A director's order appoints a curator. @return the login of whoever is appointed */
    String appoint(OrganizationId organization) {
        CuratorAppointmentId appointment = appointment(organization);
        SignedIn director = parts.people().director(organization);
        String login = parts.curators().colleague(organization);
        parts.curators().propose(director, appointment, login, TODAY);
        parts.curators().sign(director, appointment, TODAY);
        return login;
    }

    /** The appointment that the launch has opened there. */
    CuratorAppointmentId appointment(OrganizationId organization) {
        return new CuratorAppointmentId(parts.jdbc()
                .sql("select id from app.curator_appointment where organization_id = :organization")
                .param("organization", organization.value())
                .query(UUID.class)
                .single());
    }

    /** Point, role, term and state of each row's task. */
    List<String> tasks() {
        return parts.jdbc()
                .sql("""
                        select concat_ws(' ', point, role, due_on, state)
                          from app.task
                         where municipality_id = :municipality and process_key = 'municipal-measure'
                        """)
                .param("municipality", municipality.value())
                .query(String.class)
                .list();
    }
}
