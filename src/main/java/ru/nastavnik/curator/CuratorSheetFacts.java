package ru.nastavnik.curator;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.AccountSummary;
import ru.nastavnik.access.Employees;
import ru.nastavnik.curator.domain.Candidate;
import ru.nastavnik.curator.domain.CuratorAppointment;
import ru.nastavnik.document.PaperFact;
import ru.nastavnik.document.PaperFact.Nature;
import ru.nastavnik.language.Declension;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;

/** What an appointment takes from a sheet that was changed after it was printed: whom it appoints, in which post. */
@Component
class CuratorSheetFacts {
    private static final String FIELD = "edited";
    private static final String CANDIDATE = "candidate";
    private static final String POST = "post";
    private static final String AGREED = "agreedOn";

    private final Employees employees;
    private final AccountNames names;
    private final Declension declension;
    private final RegionClock clock;

    CuratorSheetFacts(Employees employees, AccountNames names, Declension declension, RegionClock clock) {
        this.employees = employees;
        this.names = names;
        this.declension = declension;
        this.clock = clock;
    }

    List<PaperFact> of(CuratorAppointment appointment) {
        Candidate candidate = appointment.candidate();
        return List.of(
                new PaperFact(
                        CANDIDATE,
                        Nature.PERSON,
                        "Кого назначают",
                        candidate.account().toString(),
                        words(names.nameOf(candidate.account())),
                        free(appointment.facts().organization()).stream()
                                .map(employee -> new PaperFact.Choice(
                                        employee.id().toString(),
                                        employee.name().full(),
                                        words(employee.name())))
                                .toList()),
                new PaperFact(
                        POST,
                        Nature.POST,
                        "Должность назначенного, в именительном падеже",
                        candidate.post(),
                        List.of(declension.post(candidate.post(), GrammaticalCase.ACCUSATIVE)),
                        List.of()),
                PaperFact.day(AGREED, "Когда назначенный дал согласие", candidate.agreedOn(), DayKind.EVENT));
    }

    /**
     * Lets the appointment follow the sheet; nothing is stored yet.
     *
     * @throws ValidationException on field {@code edited} if the rules of appointments forbid it
     */
    void take(CuratorAppointment appointment, Map<String, String> facts) {
        if (facts.isEmpty()) {
            return;
        }
        Candidate printed = appointment.candidate();
        AccountId account = account(appointment, facts.get(CANDIDATE), printed);
        String agreed = facts.get(AGREED);
        if (!account.equals(printed.account()) && agreed == null) {
            throw new ValidationException(
                    FIELD,
                    "Назначают другого человека: укажите день, когда он дал согласие. Без согласия не назначают");
        }
        String post = facts.getOrDefault(POST, printed.post()).strip();
        try {
            appointment.take(
                    new Candidate(account, post, agreed == null ? printed.agreedOn() : day(agreed)), clock.today());
        } catch (ValidationException refused) {
            throw new ValidationException(FIELD, String.valueOf(refused.getMessage()));
        }
    }

    private AccountId account(CuratorAppointment appointment, @Nullable String chosen, Candidate printed) {
        if (chosen == null || chosen.equals(printed.account().toString())) {
            return printed.account();
        }
        return free(appointment.facts().organization()).stream()
                .map(AccountSummary::id)
                .filter(id -> id.toString().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new ValidationException(FIELD, "Выберите работника своей организации"));
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException none) {
            throw new ValidationException(FIELD, "Укажите день согласия");
        }
    }

    private List<AccountSummary> free(OrganizationId organization) {
        return employees.of(organization).stream()
                .filter(employee -> !employee.blocked())
                .toList();
    }

    private List<String> words(PersonName name) {
        return List.of(declension.full(name, GrammaticalCase.ACCUSATIVE));
    }
}
