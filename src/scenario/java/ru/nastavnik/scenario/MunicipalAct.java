package ru.nastavnik.scenario;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.approval.Remark;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.roadmap.MunicipalRoadmapId;
import ru.nastavnik.roadmap.MunicipalRoadmapView;
import ru.nastavnik.roadmap.MunicipalRoadmaps;
import ru.nastavnik.roadmap.MunicipalRow;
import ru.nastavnik.shared.MunicipalityId;

/** The coordinator drafts the municipal roadmap, the head approves it; the regional centre remarks on one of them. */
@Component
@Profile("scenario")
class MunicipalAct {
    private final Municipalities municipalities;
    private final MunicipalRoadmaps roadmaps;
    private final PaperDesk paperDesk;
    private final ScenarioClock clock;

    MunicipalAct(
            Municipalities municipalities, MunicipalRoadmaps roadmaps, PaperDesk paperDesk, ScenarioClock clock) {
        this.paperDesk = paperDesk;
        this.municipalities = municipalities;
        this.roadmaps = roadmaps;
        this.clock = clock;
    }

    /** @return municipal roadmaps in force */
    long playAll(Cast cast) {
        int number = 0;
        for (MunicipalityView municipality : municipalities.list()) {
            draft(cast, municipality.id());
            MunicipalRoadmapId id = approve(cast, municipality.id());
            if (number == 0) {
                remark(cast, id);
                draft(cast, municipality.id());
                approve(cast, municipality.id());
            }
            number++;
        }
        return number;
    }

    /** The coordinator drafts, the head approves. */
    void play(Cast cast, MunicipalityId municipality) {
        draft(cast, municipality);
        approve(cast, municipality);
    }

    /** The draft lies with the head. */
    void draft(Cast cast, MunicipalityId municipality) {
        cast.coordinator(municipality, () -> {
            MunicipalRoadmapView draft = roadmaps.list().get(0);
            MunicipalRoadmapView written = roadmaps.save(
                    draft.id(),
                    draft.version(),
                    draft.rows().stream().map(this::completed).toList());
            roadmaps.submit(written.id(), written.version());
            return written;
        });
        clock.tick();
    }

    private MunicipalRoadmapId approve(Cast cast, MunicipalityId municipality) {
        MunicipalRoadmapId approved = cast.head(municipality, () -> {
            MunicipalRoadmapView submitted = roadmaps.list().get(0);
            roadmaps.approve(
                    submitted.id(),
                    roadmaps.review(submitted.id()).round(),
                    paperDesk.signed(roadmaps.paper(submitted.id()), clock.today()));
            return submitted.id();
        });
        clock.tick();
        return approved;
    }

    private void remark(Cast cast, MunicipalRoadmapId id) {
        cast.centre(() -> {
            MunicipalRow row = roadmaps.get(id).rows().get(0);
            roadmaps.remark(
                    id, roadmaps.review(id).round(), null, List.of(new Remark(row.key(), "Уточните ответственного.")));
            return id;
        });
        clock.tick();
    }

    /** Measures need a term and somebody responsible; limits may stay open. */
    private MunicipalRow completed(MunicipalRow row) {
        if (row.kind() == MunicipalRow.Kind.LIMIT) {
            return row;
        }
        return new MunicipalRow(
                row.kind(),
                row.code(),
                row.title(),
                row.from() == null ? clock.today() : row.from(),
                row.to() == null ? clock.today().plusMonths(9) : row.to(),
                row.responsible().isBlank() ? "Муниципальный координатор" : row.responsible());
    }
}
