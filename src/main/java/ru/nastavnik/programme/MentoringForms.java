package ru.nastavnik.programme;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.programme.persistence.MentoringFormRepository;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.spelling.domain.Spelling;

/** The forms of mentoring and their role models (3.2); readable by everyone. */
@Service
@Transactional(readOnly = true)
public class MentoringForms {
    private final MentoringFormRepository repository;

    public MentoringForms(MentoringFormRepository repository) {
        this.repository = repository;
    }

    /** All forms, in the directive's order. */
    public List<MentoringForm> all() {
        return repository.all();
    }

    /** @throws NotFoundException if no form has the code */
    public MentoringForm byCode(String code) {
        return all().stream()
                .filter(form -> form.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Форма наставничества не найдена."));
    }

    /** Finds a form by its code, its title or one of its aliases, whatever dash, spaces or case were typed. */
    public Optional<MentoringForm> byName(String name) {
        String wanted = normalized(name);
        return all().stream()
                .filter(form -> form.code().equals(name.strip())
                        || normalized(form.title()).equals(wanted)
                        || form.aliases().stream()
                                .anyMatch(alias -> normalized(alias).equals(wanted)))
                .findFirst();
    }

    private static String normalized(String name) {
        return Spelling.key(name).replace(" ", "");
    }
}
