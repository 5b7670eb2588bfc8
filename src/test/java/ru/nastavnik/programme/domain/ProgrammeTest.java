package ru.nastavnik.programme.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.programme.LayoutId;
import ru.nastavnik.programme.Section;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.OrganizationId;

class ProgrammeTest {
    private static final Instant NOW = Instant.parse("2026-09-07T03:00:00Z");
    private static final List<ChosenForm> FORMS = List.of(new ChosenForm("a-b", "а – б", List.of()));
    private static final List<Section> SECTIONS = List.of(new Section("goal", "Цель", "Текст"));

    private final OrganizationId school = OrganizationId.next();
    private final UUID launch = UUID.randomUUID();
    private final LayoutId layout = LayoutId.next();
    private final Programme programme = Programme.open(school, launch, layout, NOW, List.of(), List.of());

    @Test
    void aDraftIsWrittenAndComesIntoForce() {
        assertThat(programme.state()).isEqualTo(ReviewState.DRAFT);
        assertThat(programme.organization()).isEqualTo(school);
        assertThat(programme.launch()).isEqualTo(launch);
        assertThat(programme.layout()).isEqualTo(layout);
        assertThat(programme.openedAt()).isEqualTo(NOW);
        assertThat(programme.id()).isNotNull();

        programme.write(FORMS, SECTIONS, 0);
        assertThat(programme.forms()).isEqualTo(FORMS);
        assertThat(programme.sections()).isEqualTo(SECTIONS);
        programme.enterIntoForce(NOW);
        assertThat(programme.state()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(programme.inForceSince()).isEqualTo(NOW);
    }

    @Test
    void whoSawAnOlderDraftDoesNotOverwriteIt() {
        assertThatThrownBy(() -> programme.write(FORMS, SECTIONS, 1))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("только что изменил");
        assertThat(programme.forms()).isEmpty();
    }

    @Test
    void aProgrammeUnderReviewIsNotEdited() {
        programme.moveTo(ReviewState.AGREEMENT);

        assertThatThrownBy(() -> programme.write(FORMS, SECTIONS, 0))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("уже отправлена");
    }
}
