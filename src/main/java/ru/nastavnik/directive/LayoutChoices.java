package ru.nastavnik.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ru.nastavnik.shared.ValidationException;

/** The versions of all catalogues, and the ones picked of them. */
@Component
class LayoutChoices {
    private final ObjectProvider<LayoutCatalogue> catalogues;

    LayoutChoices(ObjectProvider<LayoutCatalogue> catalogues) {
        this.catalogues = catalogues;
    }

    /** Versions by kind, the newest of each kind first. */
    Map<String, List<LayoutCatalogue.Version>> byKind() {
        Map<String, List<LayoutCatalogue.Version>> result = new LinkedHashMap<>();
        catalogues
                .orderedStream()
                .flatMap(catalogue -> catalogue.versions().stream())
                .forEach(version -> result.computeIfAbsent(version.kind(), kind -> new ArrayList<>())
                        .add(version));
        return result;
    }

    /**
     * Checks a choice: one version of every kind, in effect on the first day of the term.
     *
     * @throws ValidationException on field {@code layout-<kind>}
     */
    List<LaunchView.Layout> picked(Map<String, String> versionByKind, LocalDate firstDay) {
        List<LaunchView.Layout> result = new ArrayList<>();
        byKind().forEach((kind, versions) -> {
            String wanted = versionByKind.get(kind);
            LayoutCatalogue.Version version = versions.stream()
                    .filter(candidate -> candidate.version().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new ValidationException("layout-" + kind, "Выберите версию."));
            if (version.effectiveFrom().isAfter(firstDay)) {
                throw new ValidationException("layout-" + kind, "Эта версия вводится позже начала срока распоряжения.");
            }
            result.add(new LaunchView.Layout(kind, version.version(), version.kindTitle() + ": " + version.title()));
        });
        return result;
    }

    /** Tells the catalogues that the regional centre approved these versions. */
    void approved(Collection<LaunchView.Layout> layouts) {
        catalogues.orderedStream().forEach(catalogue -> {
            List<String> own = catalogue.versions().stream()
                    .map(LayoutCatalogue.Version::version)
                    .toList();
            List<String> approved = layouts.stream()
                    .map(LaunchView.Layout::version)
                    .filter(own::contains)
                    .toList();
            if (!approved.isEmpty()) {
                catalogue.approved(approved);
            }
        });
    }
}
