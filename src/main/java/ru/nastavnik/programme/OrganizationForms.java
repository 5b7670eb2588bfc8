package ru.nastavnik.programme;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.programme.persistence.ProgrammeRepository;
import ru.nastavnik.shared.OrganizationId;

/**
 * The forms of mentoring and role models that an organisation works with (7.1): those that its programme in force has
 * kept, its own ones included. An organisation without a programme in force is offered the region's.
 */
@Service
@Transactional(readOnly = true)
public class OrganizationForms {
    private final ProgrammeRepository programmes;
    private final MentoringForms forms;

    OrganizationForms(ProgrammeRepository programmes, MentoringForms forms) {
        this.programmes = programmes;
        this.forms = forms;
    }

    /** In the order of the programme. */
    public List<ChosenForm> of(OrganizationId organization) {
        List<ChosenForm> kept = programmes.keptForms(organization);
        return kept.isEmpty()
                ? forms.all().stream()
                        .map(form -> new ChosenForm(form.code(), form.title(), form.roleModels()))
                        .toList()
                : kept;
    }
}
