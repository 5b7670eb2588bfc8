package ru.nastavnik.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.form.FormContext;
import ru.nastavnik.form.FormOption;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.programme.OrganizationForms;
import ru.nastavnik.shared.OrganizationId;

/**
 * What step 8 (college: 6) chooses from: the forms of mentoring that the organisation's programme keeps, and of each
 * form the role models that it keeps.
 */
@Component
class ProgrammeChoices {
    private static final String FORMS = "mentoringForms";
    private static final String ROLE_MODELS = "roleModels";

    private final OrganizationForms forms;

    ProgrammeChoices(OrganizationForms forms) {
        this.forms = forms;
    }

    Map<String, List<FormOption>> of(OrganizationId organization) {
        Map<String, List<FormOption>> options = new HashMap<>();
        List<FormOption> kept = new ArrayList<>();
        List<FormOption> everyModel = new ArrayList<>();
        for (ChosenForm form : forms.of(organization)) {
            String code = form.code() == null ? "own: " + form.title() : form.code();
            kept.add(new FormOption(code, form.title()));
            List<FormOption> models = form.roleModels().stream()
                    .map(model -> new FormOption(code + ": " + model, model))
                    .toList();
            if (models.isEmpty()) {
                models = List.of(new FormOption(code + ": own", "Своя ролевая модель (опишите в обосновании)"));
            }
            everyModel.addAll(models);
            options.put(FormContext.narrowed(ROLE_MODELS, code), models);
        }
        options.put(FORMS, kept);
        options.put(ROLE_MODELS, everyModel);
        return options;
    }
}
