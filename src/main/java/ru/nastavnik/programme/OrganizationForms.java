package ru.nastavnik.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /**
     * The forms that a pair may have: the directive's forms of the programme, with the role models that it keeps. All of
     * them if the programme consists of the organisation's own forms only, for pairs are counted by the directive's.
     */
    public List<MentoringForm> forPairs(OrganizationId organization) {
        Map<String, MentoringForm> known =
                forms.all().stream().collect(Collectors.toMap(MentoringForm::code, Function.identity()));
        List<MentoringForm> usable = new ArrayList<>();
        for (ChosenForm kept : of(organization)) {
            MentoringForm form = kept.code() == null ? null : known.get(kept.code());
            if (form != null) {
                usable.add(new MentoringForm(
                        form.code(),
                        form.title(),
                        form.operator(),
                        form.usualKinds(),
                        form.aliases(),
                        kept.roleModels()));
            }
        }
        return usable.isEmpty() ? forms.all() : usable;
    }
}
