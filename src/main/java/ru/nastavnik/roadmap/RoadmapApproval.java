package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.approval.Paper;
import ru.nastavnik.approval.PaperKind;
import ru.nastavnik.directive.Duties;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.Registration;
import ru.nastavnik.roadmap.domain.Roadmap;
import ru.nastavnik.roadmap.persistence.RoadmapRepository;
import ru.nastavnik.shared.NotFoundException;

/** The roadmap as a paper that is approved and agreed. */
@Component
class RoadmapApproval implements PaperKind {
    private final RoadmapRepository repository;
    private final RoadmapProcessActions actions;
    private final Duties duties;

    RoadmapApproval(RoadmapRepository repository, RoadmapProcessActions actions, Duties duties) {
        this.repository = repository;
        this.actions = actions;
        this.duties = duties;
    }

    @Override
    public String type() {
        return Roadmaps.SUBJECT;
    }

    @Override
    public String genitive() {
        return "дорожной карты";
    }

    @Override
    public Optional<String> nameForTasks(UUID id) {
        return repository.nameForTasks(new RoadmapId(id)).map(name -> "дорожную карту: " + name);
    }

    @Override
    public Paper get(UUID id) {
        return paper(load(id), repository);
    }

    private Roadmap load(UUID id) {
        return repository
                .find(new RoadmapId(id))
                .orElseThrow(() -> new NotFoundException("Дорожная карта не найдена."));
    }

    @Override
    public RegisterDocument order(UUID id, @Nullable AccountId signing) {
        return actions.order(new RoadmapId(id), signing);
    }

    @Override
    public void registerOrder(UUID id, RegisterDocument order, int round, Registration registration) {
        actions.registerOrder(new RoadmapId(id), order, round, registration);
    }

    @Override
    public Optional<DocumentId> orderOfRound(UUID id, int round) {
        return repository.approvalOrder(new RoadmapId(id), round);
    }

    @Override
    public void approved(Paper paper, LocalDate day) {
        duties.fulfilled(Duty.ROADMAP, paper.launch(), paper.organization(), day);
    }

    @Override
    public void approvalLost(Paper paper) {
        duties.takenBack(Duty.ROADMAP, paper.launch(), paper.organization());
    }

    @Override
    public void enterIntoForce(UUID id) {
        actions.enterIntoForce(new RoadmapId(id));
    }

    static Paper paper(Roadmap roadmap, RoadmapRepository repository) {
        return new Paper(roadmap.id().paper(), roadmap.organization(), roadmap.launch(), state -> {
            roadmap.moveTo(state);
            repository.update(roadmap);
        });
    }
}
