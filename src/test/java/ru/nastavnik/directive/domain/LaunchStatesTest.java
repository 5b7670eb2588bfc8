package ru.nastavnik.directive.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import ru.nastavnik.directive.DirectiveId;
import ru.nastavnik.directive.LaunchState;
import ru.nastavnik.shared.ConflictException;

class LaunchStatesTest {
    private static final Instant NOW = Instant.parse("2026-09-07T03:00:00Z");

    private final DirectiveId directive = DirectiveId.next();
    private final Launch launch = Launch.register(directive, NOW);

    @Test
    void aLaunchGoesFromRegistrationToTheSummary() {
        assertThat(launch.id()).isNotNull();
        assertThat(launch.directive()).isEqualTo(directive);
        assertThat(launch.state()).isEqualTo(LaunchState.REGISTERED);
        assertThat(launch.registeredAt()).isEqualTo(NOW);
        assertThat(launch.layoutsApprovedAt()).isEmpty();
        launch.approveLayouts(NOW);
        assertThat(launch.state()).isEqualTo(LaunchState.LAYOUTS_APPROVED);
        assertThat(launch.layoutsApprovedAt()).contains(NOW);
        launch.launch(NOW);
        assertThat(launch.state()).isEqualTo(LaunchState.LAUNCHING);
        assertThat(launch.launchedAt()).contains(NOW);
        launch.allHaveBegun();
        assertThat(launch.state()).isEqualTo(LaunchState.RUNNING);
        launch.close();
        assertThat(launch.state()).isEqualTo(LaunchState.CLOSED);
    }

    @Test
    void noStepIsTakenOutOfTurn() {
        assertThatThrownBy(() -> launch.launch(NOW)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(launch::allHaveBegun).isInstanceOf(ConflictException.class);
        assertThatThrownBy(launch::close).isInstanceOf(ConflictException.class);
        launch.approveLayouts(NOW);
        assertThatThrownBy(() -> launch.approveLayouts(NOW)).isInstanceOf(ConflictException.class);
    }

    @Test
    void whatWasStoredComesBackAsItWas() {
        Launch stored = Launch.restore(launch.id(), directive, LaunchState.RUNNING, NOW, NOW, NOW, 5);

        assertThat(stored.id()).isEqualTo(launch.id());
        assertThat(stored.state()).isEqualTo(LaunchState.RUNNING);
        assertThat(stored.version()).isEqualTo(5);
    }
}
