package ru.nastavnik.inbox;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.inbox.persistence.TaskTable;
import ru.nastavnik.shared.RegionClock;

class DeadlineSweepTest {
    private static final Instant MONDAY = Instant.parse("2026-09-07T03:00:00Z");

    private final TaskTable table = mock();
    private final WorkingDays workingDays = mock();

    @Test
    void whatIsDueTodayIsNearAndNotPast() {
        when(workingDays.plus(any(), anyInt()))
                .thenAnswer(call -> call.<LocalDate>getArgument(0).plusDays(call.<Integer>getArgument(1)));
        RegionClock clock = new RegionClock(Clock.fixed(MONDAY, ZoneOffset.UTC), ZoneId.of("Asia/Tomsk"));

        when(table.markTermsUntil(any(), any(), any(), any())).thenReturn(new TaskTable.Marked(0, List.of()));

        new DeadlineSweep(table, clock, workingDays, List.of()).run();

        verify(table).markTermsUntil(TaskTable.Mark.REMINDED, LocalDate.of(2026, 9, 10), MONDAY, Set.of());
        verify(table).markTermsUntil(TaskTable.Mark.ESCALATED, LocalDate.of(2026, 9, 6), MONDAY, Set.of());
        verifyNoMoreInteractions(table);
    }
}
