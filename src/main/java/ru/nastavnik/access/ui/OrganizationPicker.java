package ru.nastavnik.access.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.UnitDirectory;
import ru.nastavnik.access.UnitDirectory.OrganizationUnit;
import ru.nastavnik.shared.OrganizationId;

/** One organisation of the region, found by typing a part of its name. */
class OrganizationPicker extends ComboBox<OrganizationUnit> {
    private static final int SHOWN = 50;

    OrganizationPicker(String label, UnitDirectory units) {
        super(label);
        setPlaceholder("Начните вводить название");
        setClearButtonVisible(true);
        setItemLabelGenerator(OrganizationUnit::shortName);
        setItems(query -> {
            query.getPageSize();
            return units.searchOrganizations(query.getFilter().orElse(""), SHOWN).stream()
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        });
    }

    void show(@Nullable OrganizationUnit chosen) {
        setValue(chosen);
    }

    @Nullable
    OrganizationId organization() {
        OrganizationUnit chosen = getValue();
        return chosen == null ? null : chosen.id();
    }
}
