package ru.nastavnik.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of the layout from which organisations make their programmes (3.1).
 *
 * @param effectiveFrom the first day on which programmes begin from it, or null while it is a draft
 * @param version for {@link ProgrammeLayouts#save}
 */
public record ProgrammeLayout(
        LayoutId id,
        int number,
        String title,
        boolean approved,
        @Nullable LocalDate effectiveFrom,
        List<Section> sections,
        int version) {
    public ProgrammeLayout {
        sections = List.copyOf(sections);
    }

    public Optional<Section> section(String code) {
        return sections.stream().filter(section -> section.code().equals(code)).findFirst();
    }
}
