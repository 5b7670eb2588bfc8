package ru.nastavnik.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ru.nastavnik.document.PaperFact;
import ru.nastavnik.document.PaperFact.Nature;
import ru.nastavnik.letter.domain.LetterRules;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.ValidationException;

/** What a letter takes from a sheet that was changed after it was printed: all that it says, and who sees it here. */
final class LetterSheetFacts {
    private static final String FIELD = "edited";
    private static final String RECEIVER = "receiver";
    private static final String AUTHORITY = "authority";
    private static final String NOBODY = "nobody";

    private LetterSheetFacts() {}

    static List<PaperFact> of(Letter letter) {
        LetterContent content = letter.content();
        List<PaperFact> facts = new ArrayList<>(List.of(
                PaperFact.text("addressee", "Кому", content.addressee()),
                PaperFact.text("greeting", "Обращение", content.greeting()),
                PaperFact.text("heading", "О чём", content.heading()),
                PaperFact.text("body", "Текст", content.body()),
                PaperFact.text("enclosures", "Приложения", content.enclosures()),
                PaperFact.text("executor", "Исполнитель", content.executor()),
                PaperFact.text("phone", "Телефон исполнителя", content.phone()),
                PaperFact.text("requisites", "Адрес, телефон и реквизиты организации", content.requisites())));
        if (letter.receiver() != null) {
            facts.add(new PaperFact(
                    RECEIVER,
                    Nature.TEXT,
                    "Кто увидит письмо в системе",
                    AUTHORITY,
                    List.of(),
                    List.of(
                            new PaperFact.Choice(AUTHORITY, "Тот, кто контролирует организацию", List.of()),
                            new PaperFact.Choice(NOBODY, "Никто: на листе другой адресат", List.of()))));
        }
        return facts;
    }

    /** Whether the letter still goes to whoever controls the organisation. */
    static boolean toAuthority(Letter letter, Map<String, String> facts) {
        return letter.receiver() != null && !NOBODY.equals(facts.get(RECEIVER));
    }

    /**
     * What the letter says with the facts of the sheet.
     *
     * @throws ValidationException on field {@code edited} if a letter may not say so
     */
    static LetterContent take(LetterContent printed, Map<String, String> facts) {
        LetterContent taken = new LetterContent(
                facts.getOrDefault("requisites", printed.requisites()).strip(),
                facts.getOrDefault("addressee", printed.addressee()).strip(),
                facts.getOrDefault("greeting", printed.greeting()).strip(),
                facts.getOrDefault("heading", printed.heading()).strip(),
                facts.getOrDefault("body", printed.body()).strip(),
                facts.getOrDefault("enclosures", printed.enclosures()).strip(),
                facts.getOrDefault("executor", printed.executor()).strip(),
                facts.getOrDefault("phone", printed.phone()).strip());
        List<FieldViolation> refused = new ArrayList<>(LetterRules.unkeepable(taken));
        refused.addAll(LetterRules.missing(taken));
        if (!refused.isEmpty()) {
            throw new ValidationException(FIELD, refused.get(0).message());
        }
        return taken;
    }
}
