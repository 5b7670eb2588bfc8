package ru.nastavnik.version;

import java.util.List;
import java.util.Map;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.workflow.ModelVersion;

/**
 * What runs on which version.
 *
 * @param outdated how many instances, each with those that it has called, could move
 * @param organizations those in which instances could move, by their short names
 */
public record VersionOverview(List<ModelVersion> versions, int outdated, Map<OrganizationId, String> organizations) {}
