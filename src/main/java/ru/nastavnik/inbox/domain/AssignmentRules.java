package ru.nastavnik.inbox.domain;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.calendar.Lateness;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.FieldViolation;

/**
 * When a part of a task may be given to a colleague: to somebody else, in no circle, and not for longer than whoever gives it
 * has it.
 *
 * @param from who gives
 * @param responsible who answers for the task, whoever gives a part of it on
 * @param open what is given of the task now and not done
 * @param last the day until which whoever gives has the task or their own part of it; null if there is none
 */
public record AssignmentRules(
        AccountId from,
        Set<AccountId> responsible,
        Collection<Given> open,
        @Nullable LocalDate last) {
    public static final int LONGEST_PART = 500;

    /** A part that one person has from another. */
    public record Given(AccountId by, AccountId to) {}

    public AssignmentRules {
        responsible = Set.copyOf(responsible);
        open = List.copyOf(open);
    }

    /** What is wrong, by fields {@code colleague}, {@code part}, {@code until}; empty if it may be given. */
    public List<FieldViolation> violations(
            @Nullable AccountId to, String part, @Nullable LocalDate until, LocalDate today) {
        List<FieldViolation> found = new ArrayList<>();
        addColleague(to, found);
        if (part.isBlank() || part.strip().length() > LONGEST_PART) {
            found.add(new FieldViolation("part", "Напишите, что сделать, до " + LONGEST_PART + " знаков"));
        }
        addUntil(until, today, found);
        return List.copyOf(found);
    }

    private void addColleague(@Nullable AccountId to, List<FieldViolation> found) {
        if (to == null) {
            found.add(new FieldViolation("colleague", "Выберите коллегу из списка"));
        } else if (to.equals(from)) {
            found.add(new FieldViolation("colleague", "Поручить можно только другому человеку"));
        } else if (responsible.contains(to)) {
            found.add(new FieldViolation(
                    "colleague", "Поручение пошло бы по кругу: этот человек сам отвечает за всю задачу"));
        } else if (reaches(to, from)) {
            found.add(new FieldViolation(
                    "colleague", "Поручение пошло бы по кругу: от этого человека часть задачи пришла к вам"));
        }
    }

    private void addUntil(@Nullable LocalDate until, LocalDate today, List<FieldViolation> found) {
        LocalDate limit = last;
        if (until == null) {
            found.add(new FieldViolation("until", "Укажите, до какого дня сделать"));
        } else if (until.isBefore(today)) {
            found.add(new FieldViolation("until", "Не раньше сегодняшнего дня"));
        } else if (limit != null && !Lateness.hasPassed(limit, today) && until.isAfter(limit)) {
            found.add(new FieldViolation("until", "Не позже " + DayText.of(limit) + ": это ваш срок"));
        }
    }

    /** Whether something that one person gave came, straight or through others, to the other. */
    private boolean reaches(AccountId start, AccountId end) {
        Set<AccountId> seen = new HashSet<>();
        Deque<AccountId> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            AccountId person = next.pop();
            if (person.equals(end)) {
                return true;
            }
            if (seen.add(person)) {
                open.stream()
                        .filter(given -> given.by().equals(person))
                        .map(Given::to)
                        .forEach(next::push);
            }
        }
        return false;
    }
}
