package ru.nastavnik.directive;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.directive.persistence.LaunchRepository;
import ru.nastavnik.directive.persistence.RolloutRepository;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;

/** Facts about launches for processes, documents and other modules; holds no personal data. */
@Service
@Transactional(readOnly = true)
public class LaunchRegister {
    private final LaunchRepository launches;
    private final RolloutRepository rollouts;

    public LaunchRegister(LaunchRepository launches, RolloutRepository rollouts) {
        this.launches = launches;
        this.rollouts = rollouts;
    }

    public Optional<LaunchView> find(LaunchId id) {
        return launches.find(id);
    }

    /** @throws NotFoundException if there is none */
    public LaunchView get(LaunchId id) {
        return launches.find(id).orElseThrow(() -> new NotFoundException("Запуск распоряжения не найден."));
    }

    /** Launches that are being carried out, the newest first. */
    public List<LaunchView> running() {
        return launches.running();
    }

    public Optional<RolloutView> rollout(RolloutId id) {
        return rollouts.find(id);
    }

    public Optional<RolloutView> rollout(LaunchId launch, OrganizationId organization) {
        return rollouts.find(launch, organization);
    }

    /** Every roll-out of an organisation, the newest first. */
    public List<RolloutView> rollouts(OrganizationId organization) {
        return rollouts.of(organization);
    }
}
