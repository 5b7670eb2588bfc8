package ru.nastavnik.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.language.domain.NameRules;
import ru.nastavnik.language.persistence.DeclensionRepository;
import ru.nastavnik.language.persistence.DeclensionRepository.NameForm;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.ValidationException;

/** Words of names that the rules decline wrongly, mended for everybody by the administrator. */
@Service
@Transactional
public class WordFormDirectory {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’ -]{0,99}");

    private final NameRules rules = new NameRules();
    private final AccessGuard guard;
    private final DeclensionRepository repository;
    private final NameForms forms;

    WordFormDirectory(AccessGuard guard, DeclensionRepository repository, NameForms forms) {
        this.guard = guard;
        this.repository = repository;
        this.forms = forms;
    }

    /** Words by the alphabet; an empty text finds all. */
    @Transactional(readOnly = true)
    public List<WordForms> find(String text) {
        guard.require(Role.ADMINISTRATOR);
        record Word(NamePart part, String nominative, Gender gender) {}
        Map<Word, Map<GrammaticalCase, String>> words = new LinkedHashMap<>();
        for (NameForm form : repository.search(text.strip())) {
            words.computeIfAbsent(
                            new Word(form.part(), form.nominative(), form.gender()),
                            word -> new EnumMap<>(GrammaticalCase.class))
                    .put(form.grammaticalCase(), form.form());
        }
        return words.entrySet().stream()
                .map(entry -> new WordForms(
                        entry.getKey().part(),
                        entry.getKey().nominative(),
                        entry.getKey().gender(),
                        entry.getValue()))
                .toList();
    }

    /** What the rules make of a word, in every case but the nominative. */
    @Transactional(readOnly = true)
    public Map<GrammaticalCase, String> byRules(NamePart part, String nominative, Gender gender) {
        guard.require(Role.ADMINISTRATOR);
        Map<GrammaticalCase, String> declined = new EnumMap<>(GrammaticalCase.class);
        for (GrammaticalCase target : GrammaticalCase.values()) {
            if (target != GrammaticalCase.NOMINATIVE) {
                declined.put(target, rules.decline(nominative.strip(), part, gender, target));
            }
        }
        return declined;
    }

    /**
     * Stores the forms of a word in place of those stored before. Documents written from now on use them; a form for
     * one person still wins, and registered documents stay as they are.
     *
     * @throws ValidationException on {@code nominative}, {@code forms} if there is none, or the name of a case
     */
    public void save(WordForms word) {
        guard.require(Role.ADMINISTRATOR);
        check(word);
        Map<GrammaticalCase, NameForm> stored = stored(word.part(), word.nominative(), word.gender());
        word.forms().forEach((target, form) -> {
            NameForm before = stored.remove(target);
            if (before == null || !before.form().equals(form.strip())) {
                forms.putForEverybody(word.part(), word.nominative(), word.gender(), target, form);
            }
        });
        stored.values().forEach(left -> forms.remove(left.id()));
    }

    /**
     * From now on the rules decline the word again.
     *
     * @throws NotFoundException if no form of it is stored any more
     */
    public void remove(NamePart part, String nominative, Gender gender) {
        guard.require(Role.ADMINISTRATOR);
        Map<GrammaticalCase, NameForm> stored = stored(part, nominative, gender);
        if (stored.isEmpty()) {
            throw new NotFoundException("Форм этого слова уже нет: их убрал кто-то другой.");
        }
        stored.values().forEach(form -> forms.remove(form.id()));
    }

    private Map<GrammaticalCase, NameForm> stored(NamePart part, String nominative, Gender gender) {
        Map<GrammaticalCase, NameForm> stored = new EnumMap<>(GrammaticalCase.class);
        repository.all(null).stream()
                .filter(form ->
                        form.part() == part && form.nominative().equals(nominative.strip()) && form.gender() == gender)
                .forEach(form -> stored.put(form.grammaticalCase(), form));
        return stored;
    }

    private static void check(WordForms word) {
        List<FieldViolation> violations = new ArrayList<>();
        if (!WORD.matcher(word.nominative().strip()).matches()) {
            violations.add(new FieldViolation("nominative", "Укажите слово буквами, в именительном падеже"));
        }
        if (word.forms().isEmpty()) {
            violations.add(new FieldViolation("forms", "Исправьте хотя бы один падеж: сейчас всё решают правила"));
        }
        word.forms().forEach((target, form) -> {
            if (target == GrammaticalCase.NOMINATIVE
                    || !WORD.matcher(form.strip()).matches()) {
                violations.add(new FieldViolation(target.name(), "Укажите форму слова буквами"));
            }
        });
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
    }
}
