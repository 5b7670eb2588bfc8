package ru.nastavnik.programme;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.programme.persistence.MentoringFormRepository;
import ru.nastavnik.shared.ValidationException;

/** Under which of its names the region prints a form of mentoring; all its names are understood in files. */
@Service
@Transactional
public class MentoringFormNames {
    private final MentoringForms forms;
    private final MentoringFormRepository repository;
    private final AccessGuard guard;
    private final AuditTrail audit;

    MentoringFormNames(MentoringForms forms, MentoringFormRepository repository, AccessGuard guard, AuditTrail audit) {
        this.forms = forms;
        this.repository = repository;
        this.guard = guard;
        this.audit = audit;
    }

    /**
     * From now on screens, reports and papers call the form so; what was issued stays as it is.
     *
     * @param name its title or one of its aliases
     * @throws ValidationException on {@code name}
     */
    public void printUnder(String code, String name) {
        guard.require(Role.DEPARTMENT);
        MentoringForm form = forms.byCode(code);
        if (!form.title().equals(name) && !form.aliases().contains(name)) {
            throw new ValidationException("name", "Так эту форму не называют. Выберите название из списка");
        }
        repository.printUnder(code, repository.isTitle(code, name) ? null : name);
        audit.record("programme.form-named", "mentoring-form", code, Map.of());
    }
}
