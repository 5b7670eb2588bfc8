package ru.nastavnik.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.directive.Duties;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestCurators;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

/** Towns with a launched directive whose roadmap is in force. */
@Component
@Profile("test")
record MunicipalRoadmapCases(
        MunicipalRoadmaps roadmaps,
        MunicipalMeasures measures,
        Duties duties,
        PaperSigning signing,
        TestLaunches launches,
        TestRegion region,
        TestPeople people,
        TestCurators curators,
        TransactionTemplate transaction,
        JdbcClient jdbc) {

    /** With a school and a supplementary organisation, drafted until the first of October with an event of the head's. */
    MunicipalRoadmapCase inForce() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        OrganizationId extra = region.extra(municipality);
        LaunchId launch = launches.launched(municipality);
        SignedIn coordinator = people.coordinator(municipality);
        SignedIn head = people.municipalHead(municipality);
        MunicipalRoadmapId id =
                people.as(coordinator, () -> roadmaps.list().get(0).id());
        String code = UUID.randomUUID().toString();
        people.as(coordinator, () -> {
            MunicipalRoadmapView seen = roadmaps.get(id);
            List<MunicipalRow> rows = new ArrayList<>(seen.rows().stream()
                    .map(row -> row.kind() == MunicipalRow.Kind.LIMIT ? row : planned(row))
                    .toList());
            rows.add(new MunicipalRow(
                    MunicipalRow.Kind.EVENT,
                    code,
                    "Слёт наставников района",
                    MunicipalRoadmapCase.TODAY,
                    MunicipalRoadmapCase.DUE,
                    "Руководитель",
                    new RowWork(Role.MUNICIPAL_HEAD, ClosingFact.NOTE)));
            roadmaps.submit(id, roadmaps.save(id, seen.version(), rows).version());
        });
        people.as(head, () -> signing.approve(id, 1));
        return new MunicipalRoadmapCase(
                this, municipality, school, extra, launch, coordinator, head, id, "event-" + code);
    }

    private static MunicipalRow planned(MunicipalRow row) {
        return new MunicipalRow(
                row.kind(),
                row.code(),
                row.title(),
                MunicipalRoadmapCase.TODAY,
                MunicipalRoadmapCase.DUE,
                row.responsible(),
                row.work());
    }
}
