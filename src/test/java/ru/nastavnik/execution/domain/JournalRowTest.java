package ru.nastavnik.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.nastavnik.form.FormData;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;

class JournalRowTest {
    private static final Instant NOW = Instant.parse("2026-10-01T05:00:00Z");
    private static final UUID CURATOR = UUID.randomUUID();
    private static final FormData MEETING = FormData.of("topic", "Знакомство");

    private final JournalRow row = JournalRow.open(RoadmapId.next(), 23, OrganizationId.next(), UUID.randomUUID());

    @Test
    void recordingOnceMakesARowDoneAndRecordingAgainCorrectsIt() {
        row.record(MEETING, NOW, CURATOR);
        row.record(FormData.of("topic", "Исправлено"), NOW, CURATOR);
        assertThat(row.isDone()).isTrue();
        assertThat(row.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.text("topic")).contains("Исправлено"));
    }

    @Test
    void aRecurringRowTakesSeveralEntriesAndIsDoneWhenMarkedAsFinished() {
        row.add(MEETING);
        row.add(FormData.of("topic", "Проект"));
        assertThat(row.isDone()).isFalse();
        row.finish(NOW, CURATOR);
        assertThat(row.isDone()).isTrue();
        assertThat(row.entries()).hasSize(2);
    }

    @Test
    void aRecurringRowWithoutAnEntryCannotBeFinished() {
        assertThatThrownBy(() -> row.finish(NOW, CURATOR))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("нет ни одной записи");
    }

    @Test
    void excusingNeedsAReason() {
        assertThatThrownBy(() -> row.excuse("  ", NOW, CURATOR)).isInstanceOf(ValidationException.class);
        row.excuse("Болезнь", NOW, CURATOR);
        assertThat(row.state()).isEqualTo(JournalRow.State.EXCUSED);
        assertThat(row.reason()).isEqualTo("Болезнь");
    }

    @Test
    void whatIsDoneCannotBeExcusedAndWhatIsExcusedTakesNoEntries() {
        JournalRow done = JournalRow.open(RoadmapId.next(), 20, OrganizationId.next(), UUID.randomUUID());
        done.record(MEETING, NOW, CURATOR);
        assertThatThrownBy(() -> done.excuse("поздно", NOW, CURATOR)).isInstanceOf(DomainException.class);
        row.excuse("Болезнь", NOW, CURATOR);
        assertThatThrownBy(() -> row.add(MEETING)).isInstanceOf(DomainException.class);
    }

    @Test
    void anExcuseCanBeTakenBack() {
        row.excuse("Болезнь", NOW, CURATOR);
        row.takeBack();
        assertThat(row.state()).isEqualTo(JournalRow.State.OPEN);
        assertThat(row.reason()).isNull();
    }
}
