package ru.nastavnik.people.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.DistributionMark.Answer;
import ru.nastavnik.people.DistributionMarks;

/** What is refused of the marks on a paper. */
public final class MarkRules {
    private static final int LONGEST = 300;

    private MarkRules() {}

    /** Why the marks cannot be entered, as a Russian sentence. */
    public static Optional<String> refusal(ConsentKind kind, @Nullable DistributionMarks marks) {
        if (kind != ConsentKind.PUBLICATION) {
            return marks == null
                    ? Optional.empty()
                    : Optional.of("Отметки о распространении бывают только в согласии на распространение.");
        }
        if (marks == null) {
            return Optional.of("Внесите с бумаги отметки: что разрешено распространять, а что нет.");
        }
        if (!marks.allowsAnything()) {
            return Optional.of("Ни одной отметки «да» или «с условием»: такая бумага ничего не разрешает,"
                    + " регистрировать её как согласие нельзя.");
        }
        boolean wordless = marks.marks().values().stream()
                .anyMatch(mark -> mark.answer() == Answer.CONDITION && mark.condition() == null);
        if (wordless) {
            return Optional.of("Напишите условие так, как оно стоит в бумаге.");
        }
        boolean endless = marks.marks().values().stream()
                .anyMatch(mark -> mark.condition() != null && mark.condition().length() > LONGEST);
        return endless ? Optional.of("Условие – не длиннее " + LONGEST + " знаков.") : Optional.empty();
    }
}
