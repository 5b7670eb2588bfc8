package ru.nastavnik.recommendation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;

/**
 * An organisation that does not use a form yet, with what speaks for its being near.
 *
 * @param municipality where it stands
 * @param drafts pairs of the form that are drawn up and in no order yet
 * @param inProgramme whether its accepted programme names the form
 * @param plannedBy day by which it is to use the form (3.3), or null
 * @param mentors people registered as mentors this year
 * @param otherForms how many other forms it uses already
 * @param stepsDone closed steps of this year's roadmap
 * @param recommended the open recommendation to use the form, or null
 * @param otherOpen other recommendations that are open
 */
public record Candidate(
        OrganizationId organization,
        String name,
        OrganizationKind kind,
        String municipality,
        int drafts,
        boolean inProgramme,
        @Nullable LocalDate plannedBy,
        int mentors,
        int otherForms,
        int stepsDone,
        @Nullable Recommended recommended,
        int otherOpen) {
    /** An open recommendation. */
    public record Recommended(RecommendationId id, LocalDate dueOn) {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /**
     * The nearest first: one criterion after the other, the next decides only where the one before is equal. The same
     * order is explained on the screen.
     */
    public static final Comparator<Candidate> NEAREST = Comparator.comparing((Candidate one) -> one.drafts() == 0)
            .thenComparing(one -> !one.inProgramme())
            .thenComparing(one -> one.plannedBy() == null)
            .thenComparing(one -> one.mentors() == 0)
            .thenComparing(Comparator.comparingInt(Candidate::otherForms).reversed())
            .thenComparing(Comparator.comparingInt(Candidate::stepsDone).reversed())
            .thenComparing(Candidate::municipality)
            .thenComparing(Candidate::name);

    /** What speaks for it, in Russian, the strongest first. */
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        if (drafts > 0) {
            reasons.add("пары в черновике: " + drafts);
        }
        if (inProgramme) {
            reasons.add("форма в принятой программе");
        }
        LocalDate planned = plannedBy;
        if (planned != null) {
            reasons.add("план к " + DAY.format(planned));
        }
        if (mentors > 0) {
            reasons.add("наставников: " + mentors);
        }
        if (otherForms > 0) {
            reasons.add("других форм: " + otherForms);
        }
        if (stepsDone > 0) {
            reasons.add("шагов карты: " + stepsDone);
        }
        return reasons;
    }
}
