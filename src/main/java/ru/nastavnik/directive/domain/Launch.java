package ru.nastavnik.directive.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.directive.DirectiveId;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchState;
import ru.nastavnik.shared.ConflictException;

/** The carrying out of a directive: registered → layouts approved → launching → running → closed. */
public final class Launch {
    private final LaunchId id;
    private final DirectiveId directive;
    private LaunchState state;
    private final Instant registeredAt;
    private @Nullable Instant layoutsApprovedAt;
    private @Nullable Instant launchedAt;
    private final int version;

    private Launch(
            LaunchId id,
            DirectiveId directive,
            LaunchState state,
            Instant registeredAt,
            @Nullable Instant layoutsApprovedAt,
            @Nullable Instant launchedAt,
            int version) {
        this.id = id;
        this.directive = directive;
        this.state = state;
        this.registeredAt = registeredAt;
        this.layoutsApprovedAt = layoutsApprovedAt;
        this.launchedAt = launchedAt;
        this.version = version;
    }

    public static Launch register(DirectiveId directive, Instant now) {
        return new Launch(LaunchId.next(), directive, LaunchState.REGISTERED, now, null, null, 0);
    }

    /** Rebuilds what was stored. */
    public static Launch restore(
            LaunchId id,
            DirectiveId directive,
            LaunchState state,
            Instant registeredAt,
            @Nullable Instant layoutsApprovedAt,
            @Nullable Instant launchedAt,
            int version) {
        return new Launch(id, directive, state, registeredAt, layoutsApprovedAt, launchedAt, version);
    }

    /** The regional centre approved the layouts (3.1). */
    public void approveLayouts(Instant now) {
        require(LaunchState.REGISTERED, "Макеты уже утверждены.");
        state = LaunchState.LAYOUTS_APPROVED;
        layoutsApprovedAt = now;
    }

    /** The department launches to municipalities and organisations (1.1). */
    public void launch(Instant now) {
        require(LaunchState.LAYOUTS_APPROVED, "Распоряжение уже запущено или макеты ещё не утверждены.");
        state = LaunchState.LAUNCHING;
        launchedAt = now;
    }

    /** Every organisation has begun. */
    public void allHaveBegun() {
        require(LaunchState.LAUNCHING, "Запуск уже завершён.");
        state = LaunchState.RUNNING;
    }

    /** Closed with a summary; the summary is the directive's. */
    public void close() {
        require(LaunchState.RUNNING, "Закрыть можно только исполняемое распоряжение.");
        state = LaunchState.CLOSED;
    }

    private void require(LaunchState expected, String otherwise) {
        if (state != expected) {
            throw new ConflictException(otherwise + " Обновите страницу, чтобы увидеть новое состояние.");
        }
    }

    public LaunchId id() {
        return id;
    }

    public DirectiveId directive() {
        return directive;
    }

    public LaunchState state() {
        return state;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public Optional<Instant> layoutsApprovedAt() {
        return Optional.ofNullable(layoutsApprovedAt);
    }

    public Optional<Instant> launchedAt() {
        return Optional.ofNullable(launchedAt);
    }

    public int version() {
        return version;
    }
}
