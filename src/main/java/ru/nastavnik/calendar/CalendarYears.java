package ru.nastavnik.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.calendar.domain.CalendarYear;
import ru.nastavnik.calendar.persistence.DecreeRepository;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/** The calendar's years for the administrator, who enters the government's decree every autumn. */
@Service
public class CalendarYears {
    private static final int FIRST_YEAR = 2024;
    private static final int MOST_TRANSFERS = 30;

    private final AccessGuard guard;
    private final ProductionCalendar calendar;
    private final DecreeRepository decrees;
    private final RegionClock clock;
    private final AuditTrail audit;

    CalendarYears(
            AccessGuard guard,
            ProductionCalendar calendar,
            DecreeRepository decrees,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.calendar = calendar;
        this.decrees = decrees;
        this.clock = clock;
        this.audit = audit;
    }

    /** From the first year kept to the year after the present one, decreed or computed. */
    @Transactional(readOnly = true)
    public List<CalendarYearView> list() {
        guard.require(Role.values());
        List<CalendarYearView> result = new ArrayList<>();
        for (int year = FIRST_YEAR; year <= clock.today().getYear() + 1; year++) {
            int wanted = year;
            result.add(calendar.decree(year).orElseGet(() -> new CalendarYearView(wanted, null, List.of())));
        }
        return result;
    }

    /**
     * Enters the decree of a year. Due days that are set already do not move.
     *
     * @throws ValidationException on fields {@code title} or {@code transfers}
     */
    @Transactional
    public void enter(int year, String title, List<DayTransfer> transfers) {
        guard.require(Role.ADMINISTRATOR);
        if (title.isBlank()) {
            throw new ValidationException("title", "Укажите постановление: дату и номер.");
        }
        check(year, transfers);
        decrees.save(year, title.strip(), transfers);
        audit.record("calendar.decree-entered", "calendar-year", Integer.toString(year), Map.of());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                calendar.forget();
            }
        });
    }

    private static void check(int year, List<DayTransfer> transfers) {
        if (transfers.size() > MOST_TRANSFERS) {
            throw new ValidationException("transfers", "Слишком много переносов.");
        }
        Set<LocalDate> days = new HashSet<>();
        for (DayTransfer transfer : transfers) {
            if (transfer.from().getYear() != year || transfer.to().getYear() != year) {
                throw new ValidationException("transfers", "Перенос должен оставаться внутри " + year + " года.");
            }
            if (!CalendarYear.isWeekend(transfer.from())) {
                throw new ValidationException(
                        "transfers",
                        "Переносится выходной день, а " + transfer.from() + " — не суббота и не воскресенье.");
            }
            if (CalendarYear.isWeekend(transfer.to())) {
                throw new ValidationException("transfers", transfer.to() + " и так выходной день.");
            }
            if (!days.add(transfer.from()) || !days.add(transfer.to())) {
                throw new ValidationException("transfers", "Один день встречается дважды.");
            }
        }
    }
}
