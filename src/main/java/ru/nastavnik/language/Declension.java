package ru.nastavnik.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.language.domain.NameRules;
import ru.nastavnik.language.domain.PostRules;
import ru.nastavnik.language.persistence.DeclensionRepository;
import ru.nastavnik.language.persistence.DeclensionRepository.NameForm;
import ru.nastavnik.shared.PersonName;

/**
 * Names and posts in the cases that documents need: «назначить <i>кого</i>», «закрепить за <i>кем</i>», «поручить
 * <i>кому</i>». A stored form for a person or a word wins over the rules, because rules cannot know every surname.
 */
@Service
@Transactional
public class Declension {

    private final NameRules names = new NameRules();
    private final DeclensionRepository repository;

    public Declension(DeclensionRepository repository) {
        this.repository = repository;
    }

    /** The name with each part in the case; {@code initialsFirst()} and the like work on the result. */
    public PersonName decline(PersonName name, GrammaticalCase target) {
        if (target == GrammaticalCase.NOMINATIVE) {
            return name;
        }
        List<NameForm> stored = repository.forms(name, target);
        return new PersonName(
                part(name, NamePart.SURNAME, name.surname(), stored, target),
                part(name, NamePart.GIVEN_NAME, name.givenName(), stored, target),
                name.patronymic() == null ? null : part(name, NamePart.PATRONYMIC, name.patronymic(), stored, target),
                name.gender());
    }

    /** «Кузнецову Марию Ивановну». */
    public String full(PersonName name, GrammaticalCase target) {
        return decline(name, target).full();
    }

    /** «Кузнецовой М.И.». */
    public String surnameFirst(PersonName name, GrammaticalCase target) {
        return decline(name, target).surnameFirst();
    }

    /** «заместителя директора по воспитательной работе»: the organisation's own form first, then the directory of posts, rules for the rest. */
    public String post(String title, GrammaticalCase target) {
        if (target == GrammaticalCase.NOMINATIVE) {
            return title;
        }
        return repository
                .ownPostForm(title, target)
                .or(() -> repository.postForm(title, target))
                .orElseGet(() -> PostRules.decline(title, target));
    }

    /** Titles of the directory, for pickers. */
    @Transactional(readOnly = true)
    public List<String> usualPosts() {
        return new ArrayList<>(repository.postTitles());
    }

    private String part(PersonName name, NamePart part, String word, List<NameForm> stored, GrammaticalCase target) {
        return storedForm(part, stored).orElseGet(() -> names.decline(word, part, name.gender(), target));
    }

    private static Optional<String> storedForm(NamePart part, List<NameForm> stored) {
        return stored.stream()
                .filter(form -> form.part() == part)
                .map(NameForm::form)
                .findFirst();
    }
}
