package ru.nastavnik.programme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.programme.domain.Programme;
import ru.nastavnik.programme.domain.ProgrammeRules;
import ru.nastavnik.programme.persistence.ProgrammeRepository;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;

/**
 * Programmes for processes and other modules, which run without a signed-in person or have checked the actor already.
 * Screens use {@link Programmes}, which keeps to the actor's territory.
 */
@Service
@Transactional(readOnly = true)
public class ProgrammeRegister {
    private final ProgrammeRepository repository;
    private final ProgrammeLayouts layouts;
    private final MentoringForms forms;

    public ProgrammeRegister(ProgrammeRepository repository, ProgrammeLayouts layouts, MentoringForms forms) {
        this.repository = repository;
        this.layouts = layouts;
        this.forms = forms;
    }

    /** @throws NotFoundException if there is none */
    public ProgrammeView get(ProgrammeId id) {
        return repository.find(id).map(this::view).orElseThrow(() -> new NotFoundException("Программа не найдена."));
    }

    /** The organisation's programme under a launch, whatever its state. */
    public Optional<ProgrammeView> find(OrganizationId organization, UUID launch) {
        return repository.find(organization, launch).map(this::view);
    }

    /** The programme by which the organisation works: the newest one that came into force. */
    public Optional<ProgrammeView> inForce(OrganizationId organization) {
        return of(organization).stream()
                .filter(programme -> programme.inForceSince() != null)
                .findFirst();
    }

    /** The order that approved the programme by which the organisation works. */
    public Optional<DocumentId> order(OrganizationId organization) {
        return inForce(organization).flatMap(programme -> repository.document(programme.id()));
    }

    /** All programmes of an organisation, the newest first. */
    public List<ProgrammeView> of(OrganizationId organization) {
        return repository.of(organization).stream().map(this::view).toList();
    }

    ProgrammeView view(Programme programme) {
        ProgrammeLayout layout = layouts.get(programme.layout());
        return new ProgrammeView(
                programme.id(),
                programme.organization(),
                programme.launch(),
                layout,
                programme.state(),
                programme.inForceSince(),
                programme.forms(),
                programme.sections(),
                new ProgrammeRules(forms.all()).differences(layout, programme.forms(), programme.sections()),
                programme.version());
    }
}
