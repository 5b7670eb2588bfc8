package ru.nastavnik.scenario;

import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.approval.PaperDecisions;
import ru.nastavnik.approval.Remark;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.programme.ProgrammeDrafts;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.ProgrammeView;
import ru.nastavnik.programme.Programmes;
import ru.nastavnik.roadmap.RoadmapDrafts;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.Roadmaps;
import ru.nastavnik.shared.MunicipalityId;

/** The programme and the roadmap of an organisation: draft, the director, the municipality or the department. */
@Component
@Profile("scenario")
class ApprovalAct {
    private final Programmes programmes;
    private final ProgrammeDrafts programmeDrafts;
    private final PaperDecisions decisions;
    private final PaperDesk paperDesk;
    private final MentoringForms forms;
    private final Roadmaps roadmaps;
    private final RoadmapDrafts roadmapDrafts;
    private final ScenarioClock clock;
    private final Stopwatch stopwatch;

    ApprovalAct(
            Programmes programmes,
            ProgrammeDrafts programmeDrafts,
            PaperDecisions decisions,
            PaperDesk paperDesk,
            MentoringForms forms,
            Roadmaps roadmaps,
            RoadmapDrafts roadmapDrafts,
            ScenarioClock clock,
            Stopwatch stopwatch) {
        this.programmes = programmes;
        this.programmeDrafts = programmeDrafts;
        this.decisions = decisions;
        this.paperDesk = paperDesk;
        this.forms = forms;
        this.roadmaps = roadmaps;
        this.roadmapDrafts = roadmapDrafts;
        this.clock = clock;
        this.stopwatch = stopwatch;
    }

    /** @param returnedOnce whether the director sends the first draft back with a remark */
    void programme(Cast cast, OrganizationView organization, boolean returnedOnce) {
        ProgrammeId id = cast.curator(organization.id(), () -> draftProgramme(organization));
        if (returnedOnce) {
            cast.director(organization.id(), () -> {
                decisions.sendBack(
                        id.paper(),
                        programmes.review(id).round(),
                        null,
                        List.of(new Remark(
                                programmes.get(id).sections().get(0).key(), "Уточните срок реализации программы.")));
                return id;
            });
            clock.tick();
            cast.curator(organization.id(), () -> submitProgramme(programmes.get(id)));
        }
        cast.director(organization.id(), () -> {
            int round = programmes.review(id).round();
            SignedPaper signed = paperDesk.signed(decisions.order(id.paper()), clock.today());
            stopwatch.completing(() -> decisions.approve(id.paper(), round, signed));
            return id;
        });
        clock.tick();
        above(cast, organization, () -> {
            if (programmes.get(id).state() == ReviewState.AGREEMENT) {
                int round = programmes.review(id).round();
                stopwatch.completing(() -> decisions.agree(id.paper(), round));
            }
        });
        clock.tick();
    }

    /** The curator's programme comes back from the director with remarks and lies there. */
    void programmeSentBack(Cast cast, OrganizationView organization) {
        ProgrammeId id = cast.curator(organization.id(), () -> draftProgramme(organization));
        cast.director(organization.id(), () -> {
            decisions.sendBack(
                    id.paper(),
                    programmes.review(id).round(),
                    null,
                    List.of(
                            new Remark(
                                    programmes.get(id).sections().get(0).key(),
                                    "Назовите ожидаемые результаты программы так, чтобы их можно было проверить."),
                            new Remark(
                                    programmes.get(id).sections().get(1).key(),
                                    "Добавьте форму «учитель – учитель»: в школе трое молодых педагогов.")));
            return id;
        });
        clock.tick();
    }

    /** The roadmap lies with the director. */
    void roadmapSubmitted(Cast cast, OrganizationView organization) {
        cast.curator(organization.id(), () -> submitRoadmap(organization));
        clock.tick();
    }

    /** The director has approved the roadmap, whoever agrees has not looked at it yet. */
    RoadmapId roadmapWaiting(Cast cast, OrganizationView organization) {
        RoadmapId id = cast.curator(organization.id(), () -> submitRoadmap(organization));
        clock.tick();
        directorApproves(cast, organization, id);
        return id;
    }

    /** Whoever agrees sends the waiting roadmap back, if it needs anybody's agreement. */
    void roadmapSentBack(Cast cast, OrganizationView organization, RoadmapId id) {
        above(cast, organization, () -> {
            if (roadmaps.get(id).state() == ReviewState.AGREEMENT) {
                decisions.sendBack(
                        id.paper(),
                        roadmaps.review(id).round(),
                        null,
                        List.of(new Remark(
                                roadmaps.get(id).rows().get(0).plan().key(),
                                "Начните информирование раньше: до отбора наставников остаётся неделя.")));
            }
        });
        clock.tick();
    }

    /** @return the roadmap, in force */
    RoadmapId roadmap(Cast cast, OrganizationView organization, boolean returnedByAgreement) {
        RoadmapId id = cast.curator(organization.id(), () -> submitRoadmap(organization));
        clock.tick();
        directorApproves(cast, organization, id);
        if (returnedByAgreement) {
            above(cast, organization, () -> {
                if (roadmaps.get(id).state() == ReviewState.AGREEMENT) {
                    decisions.sendBack(
                            id.paper(),
                            roadmaps.review(id).round(),
                            null,
                            List.of(new Remark(
                                    roadmaps.get(id).rows().get(0).plan().key(), "Начните информирование раньше.")));
                }
            });
            clock.tick();
            if (cast.curator(organization.id(), () -> roadmaps.get(id).state() == ReviewState.DRAFT)) {
                cast.curator(organization.id(), () -> {
                    RoadmapView again = roadmaps.get(id);
                    roadmapDrafts.submit(id, again.version());
                    return id;
                });
                clock.tick();
                directorApproves(cast, organization, id);
            }
        }
        above(cast, organization, () -> {
            if (roadmaps.get(id).state() == ReviewState.AGREEMENT) {
                int round = roadmaps.review(id).round();
                stopwatch.completing(() -> decisions.agree(id.paper(), round));
            }
        });
        clock.tick();
        return id;
    }

    private RoadmapId submitRoadmap(OrganizationView organization) {
        RoadmapView draft = roadmaps.of(organization.id()).get(0);
        RoadmapView proposed = roadmapDrafts.propose(draft.id(), draft.version());
        stopwatch.completing(() -> roadmapDrafts.submit(proposed.id(), proposed.version()));
        return proposed.id();
    }

    private void directorApproves(Cast cast, OrganizationView organization, RoadmapId id) {
        cast.director(organization.id(), () -> {
            int round = roadmaps.review(id).round();
            SignedPaper signed = paperDesk.signed(decisions.order(id.paper()), clock.today());
            stopwatch.completing(() -> decisions.approve(id.paper(), round, signed));
            return id;
        });
        clock.tick();
    }

    private ProgrammeId draftProgramme(OrganizationView organization) {
        ProgrammeView draft = programmes.of(organization.id()).get(0);
        List<ChosenForm> chosen = forms.all().stream()
                .filter(form -> form.isUsualFor(organization.kind()))
                .sorted(Comparator.comparing(form -> !PeopleAct.formsOfPairs(organization.kind()).contains(form.code())))
                .limit(2)
                .map(ApprovalAct::whole)
                .toList();
        ProgrammeView written = programmeDrafts.save(
                draft.id(),
                draft.version(),
                chosen,
                draft.sections().stream()
                        .map(section -> section.body().isBlank()
                                ? section.withBody("Раздел заполнен по макету регионального центра.")
                                : section)
                        .toList());
        return submitProgramme(written);
    }

    private ProgrammeId submitProgramme(ProgrammeView programme) {
        stopwatch.completing(() -> programmeDrafts.submit(programme.id(), programme.version()));
        clock.tick();
        return programme.id();
    }

    private static ChosenForm whole(MentoringForm form) {
        return new ChosenForm(form.code(), form.title(), form.roleModels());
    }

    /** Whoever agrees for the organisation: its municipal head, or the department where there is none. */
    private static void above(Cast cast, OrganizationView organization, Runnable decision) {
        MunicipalityId municipality = organization.municipality();
        if (municipality == null) {
            cast.department(organization.department(), () -> run(decision));
        } else {
            cast.head(municipality, () -> run(decision));
        }
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }
}
