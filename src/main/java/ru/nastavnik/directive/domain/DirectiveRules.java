package ru.nastavnik.directive.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ru.nastavnik.directive.DirectiveNumber;
import ru.nastavnik.directive.DirectivePoint;
import ru.nastavnik.directive.DirectiveText;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.DutyTerm;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;

/** What an act must have before it can be registered. */
public final class DirectiveRules {
    private static final Pattern POINT = Pattern.compile("\\d+(\\.\\d+){0,3}");

    private DirectiveRules() {}

    /** @throws ValidationException with every refused field */
    public static void requireComplete(DirectiveText text) {
        List<FieldViolation> violations = new ArrayList<>();
        if (text.title().isBlank()) {
            violations.add(new FieldViolation("title", "Укажите заголовок распоряжения."));
        }
        if (text.termTo().isBefore(text.termFrom())) {
            violations.add(new FieldViolation("termTo", "Окончание срока раньше начала."));
        }
        if (text.numbers().isEmpty()) {
            violations.add(new FieldViolation("numbers", "Укажите хотя бы один номер и дату."));
        }
        Set<Object> departments = new HashSet<>();
        for (DirectiveNumber number : text.numbers()) {
            if (number.number().isBlank()) {
                violations.add(new FieldViolation("number-" + number.department(), "Укажите номер."));
            }
            if (number.signatoryPost().isBlank()) {
                violations.add(
                        new FieldViolation("signatory-" + number.department(), "Укажите должность подписавшего."));
            }
            if (number.datedOn().isAfter(text.termTo())) {
                violations.add(new FieldViolation("dated-" + number.department(), "Дата позже окончания срока."));
            }
            if (!departments.add(number.department())) {
                violations.add(new FieldViolation("numbers", "У департамента может быть только один номер."));
            }
        }
        checkPoints(text.points(), violations);
        checkTerms(text.terms(), text.termFrom(), text.termTo(), violations);
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
    }

    /**
     * Refuses days that only a slip of the hand can bring about: whatever rests on an act inherits them.
     *
     * @throws ValidationException with every refused field
     */
    public static void requirePossibleDays(DirectiveText text, LocalDate today) {
        DayContext context = DayContext.on(today);
        List<FieldViolation> violations = new ArrayList<>();
        check("termFrom", DayKind.LONG_TERM.refusal(text.termFrom(), context), violations);
        check("termTo", DayKind.LONG_TERM.refusal(text.termTo(), context), violations);
        for (DirectiveNumber number : text.numbers()) {
            check("dated-" + number.department(), DayKind.DOCUMENT.refusal(number.datedOn(), context), violations);
        }
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
    }

    private static void check(String field, Optional<String> refusal, List<FieldViolation> violations) {
        refusal.ifPresent(why -> violations.add(new FieldViolation(field, why)));
    }

    /**
     * What the terms of an act must be where they come without the rest of it.
     *
     * @param from first day of the act's term
     * @param to last day of the act's term
     * @throws ValidationException with every refused term
     */
    public static void requireTerms(List<DutyTerm> terms, LocalDate from, LocalDate to) {
        List<FieldViolation> violations = new ArrayList<>();
        checkTerms(terms, from, to, violations);
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
    }

    /** Nobody is left without a term: whoever owes nothing by a day can never be late. */
    private static void checkTerms(
            List<DutyTerm> terms, LocalDate from, LocalDate to, List<FieldViolation> violations) {
        for (Duty duty : Duty.values()) {
            for (OrganizationKind kind : duty.kinds()) {
                List<DutyTerm> given = terms.stream()
                        .filter(term -> term.duty() == duty && term.kind() == kind)
                        .toList();
                String point = "пункт " + duty.point(kind) + ", «" + duty.title(kind) + "»"
                        + (kind == null ? "" : " (" + kind.title() + ")");
                if (given.size() != 1) {
                    violations.add(new FieldViolation(
                            "terms",
                            given.isEmpty() ? "Укажите срок: " + point + "." : "Срок указан дважды: " + point + "."));
                    continue;
                }
                LocalDate day = given.get(0).day();
                if (day != null && (day.isBefore(from) || day.isAfter(to.plusYears(1)))) {
                    violations.add(new FieldViolation("terms", "Дата вне срока распоряжения: " + point + "."));
                }
            }
        }
    }

    private static void checkPoints(List<DirectivePoint> points, List<FieldViolation> violations) {
        if (points.isEmpty()) {
            violations.add(new FieldViolation("points", "Добавьте пункты распоряжения."));
        }
        Set<String> numbers = new HashSet<>();
        for (DirectivePoint point : points) {
            if (!POINT.matcher(point.number()).matches()) {
                violations.add(new FieldViolation("points", "Номер пункта «" + point.number() + "» не похож на 6.2."));
            } else if (!numbers.add(point.number())) {
                violations.add(new FieldViolation("points", "Пункт " + point.number() + " встречается дважды."));
            }
            if (point.text().isBlank()) {
                violations.add(new FieldViolation("points", "У пункта " + point.number() + " нет текста."));
            }
        }
    }
}
