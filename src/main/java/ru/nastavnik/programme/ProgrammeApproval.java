package ru.nastavnik.programme;

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
import ru.nastavnik.programme.domain.Programme;
import ru.nastavnik.programme.persistence.ProgrammeRepository;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;

/** The programme as a paper that is approved and agreed. */
@Component
class ProgrammeApproval implements PaperKind {
    private final ProgrammeRepository repository;
    private final ProgrammeProcessActions actions;
    private final Duties duties;
    private final RegionClock clock;

    ProgrammeApproval(
            ProgrammeRepository repository, ProgrammeProcessActions actions, Duties duties, RegionClock clock) {
        this.repository = repository;
        this.actions = actions;
        this.duties = duties;
        this.clock = clock;
    }

    @Override
    public String type() {
        return Programmes.SUBJECT;
    }

    @Override
    public String genitive() {
        return "программы";
    }

    @Override
    public Optional<String> nameForTasks(UUID id) {
        return repository
                .named(new ProgrammeId(id))
                .map(programme -> "программу наставничества: " + programme.organization() + ", "
                        + SchoolYear.of(clock.dayOf(programme.openedAt())).title());
    }

    @Override
    public Paper get(UUID id) {
        return paper(load(id), repository);
    }

    private Programme load(UUID id) {
        return repository.find(new ProgrammeId(id)).orElseThrow(() -> new NotFoundException("Программа не найдена."));
    }

    @Override
    public RegisterDocument order(UUID id, @Nullable AccountId signing) {
        return actions.order(new ProgrammeId(id), signing);
    }

    @Override
    public void registerOrder(UUID id, RegisterDocument order, int round, Registration registration) {
        actions.registerOrder(new ProgrammeId(id), order, round, registration);
    }

    @Override
    public Optional<DocumentId> orderOfRound(UUID id, int round) {
        return repository
                .document(new ProgrammeId(id))
                .filter(document -> repository.isRegistered(new ProgrammeId(id), round));
    }

    @Override
    public void approved(Paper paper, LocalDate day) {
        duties.fulfilled(Duty.PROGRAMME, paper.launch(), paper.organization(), day);
    }

    @Override
    public void approvalLost(Paper paper) {
        duties.takenBack(Duty.PROGRAMME, paper.launch(), paper.organization());
    }

    @Override
    public void enterIntoForce(UUID id) {
        actions.enterIntoForce(new ProgrammeId(id));
    }

    static Paper paper(Programme programme, ProgrammeRepository repository) {
        return new Paper(programme.id().paper(), programme.organization(), programme.launch(), state -> {
            programme.moveTo(state);
            repository.updateState(programme);
        });
    }
}
