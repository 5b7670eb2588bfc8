package ru.nastavnik.access;

import org.springframework.stereotype.Component;

/** What a territory is called on the screen. */
@Component
public class TerritoryNames {
    private final UnitDirectory units;

    TerritoryNames(UnitDirectory units) {
        this.units = units;
    }

    public String nameOf(Territory territory) {
        if (territory instanceof Territory.OfOrganization own) {
            return units.organization(own.organization())
                    .map(UnitDirectory.OrganizationUnit::shortName)
                    .orElse("организация");
        }
        if (territory instanceof Territory.OfMunicipality own) {
            return units.municipality(own.municipality())
                    .map(UnitDirectory.MunicipalityUnit::name)
                    .orElse("муниципалитет");
        }
        return territory instanceof Territory.OfDepartment own
                ? own.department().title()
                : "Вся область";
    }
}
