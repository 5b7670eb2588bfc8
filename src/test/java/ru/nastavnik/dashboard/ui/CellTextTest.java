package ru.nastavnik.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.dashboard.MatrixRow;
import ru.nastavnik.dashboard.Preparation;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;

@DisplayName("A cell of the control matrix")
class CellTextTest {
    private static final String LATE = "«Назначить куратора», срок был 21.09.2026, просрочено на 12 раб. дней";

    @Test
    @DisplayName("is red and says since when where nobody is appointed and the term has passed")
    void lateAndNotBegun() {
        CellText cell = CellText.of(row(OrganizationKind.SCHOOL, null, Map.of(Duty.CURATOR, LATE)), Duty.CURATOR);

        assertThat(cell).isEqualTo(new CellText("нет !", "late", "Куратор: ещё нет. Просрочено: " + LATE));
    }

    @Test
    @DisplayName("tells lateness before what may be late")
    void lateBeforeNear() {
        CellText cell = CellText.of(row(OrganizationKind.SCHOOL, null, Map.of(Duty.PROGRAMME, LATE)), Duty.PROGRAMME);

        assertThat(cell.text()).isEqualTo("готовится !");
        assertThat(cell.tone()).isEqualTo("late");
    }

    @Test
    @DisplayName("calls a college's curator by the post that colleges have")
    void college() {
        CellText cell = CellText.of(row(OrganizationKind.COLLEGE, null, Map.of()), Duty.CURATOR);

        assertThat(cell).isEqualTo(new CellText("—", "none", "Педагог-навигатор: ещё нет"));
    }

    @Test
    @DisplayName("of a stage tells a roadmap that is not there from one without the stage")
    void stages() {
        assertThat(CellText.of(row(OrganizationKind.SCHOOL, null, Map.of()), Stage.MENTEES)
                        .reason())
                .endsWith("дорожной карты на этот учебный год ещё нет");
        assertThat(CellText.of(row(OrganizationKind.SCHOOL, UUID.randomUUID(), Map.of()), Stage.MENTEES)
                        .reason())
                .endsWith("в дорожной карте этого этапа нет");
    }

    private static MatrixRow row(OrganizationKind kind, @Nullable UUID roadmap, Map<Duty, String> overdue) {
        return new MatrixRow(
                OrganizationId.next(),
                "МАОУ «Гимназия № 1»",
                kind,
                MunicipalityId.next(),
                "город Томск",
                Preparation.NOT_BEGUN,
                Preparation.IN_WORK,
                Preparation.NOT_BEGUN,
                roadmap,
                Map.of(),
                overdue.size(),
                null,
                Map.of(Duty.PROGRAMME, "срок 07.10.2026, до него 3 раб. дня"),
                overdue);
    }
}
