package ru.nastavnik.directive;

import ru.nastavnik.shared.MunicipalityId;

/** What a launch opens in a municipality (6.1). Implemented by the roadmap module, so that the arrow points here. */
public interface MunicipalRollout {

    /** Opens the municipal roadmap; called once per launch and municipality, in the engine's transaction. */
    void begin(LaunchId launch, MunicipalityId municipality);

    /** The directive was closed: the municipal roadmap ends with it. */
    void end(LaunchId launch, MunicipalityId municipality);
}
