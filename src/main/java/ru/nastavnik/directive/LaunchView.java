package ru.nastavnik.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The carrying out of a directive.
 *
 * @param termFrom first day of the act's term
 * @param termTo last day of the act's term
 * @param layouts versions of layouts and forms picked at registration
 */
public record LaunchView(
        LaunchId id,
        DirectiveId directive,
        LaunchState state,
        LocalDate termFrom,
        LocalDate termTo,
        @Nullable Instant layoutsApprovedAt,
        @Nullable Instant launchedAt,
        List<Layout> layouts,
        int version) {

    public LaunchView {
        layouts = List.copyOf(layouts);
    }

    /**
     * @param kind what the layout is for, see {@link LayoutCatalogue}
     * @param version identity of the picked version
     * @param title Russian name of kind and version
     */
    public record Layout(String kind, String version, String title) {}

    /** The picked version of a layout. */
    public Optional<String> layout(String kind) {
        return layouts.stream()
                .filter(layout -> layout.kind().equals(kind))
                .map(Layout::version)
                .findFirst();
    }
}
