package ru.nastavnik.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Territory;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.ReportDefinition;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.OrganizationKind;

/** Says in a report whose figures it adds up, since each reader's report is of their own territory. */
@Component
class ReportTerritory {
    private final Municipalities municipalities;

    ReportTerritory(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** Whose report it is, as it stands over the title. */
    String body(Actor actor) {
        if (actor.territory() instanceof Territory.OfDepartment own) {
            return own.department().title();
        }
        if (actor.territory() instanceof Territory.OfMunicipality own) {
            return "Муниципальный орган управления образованием ("
                    + municipalities.get(own.municipality()).name() + ")";
        }
        return "Региональный центр развития образования";
    }

    /** @param form the form that was collected, or null; empty for indicators, which are of the whole region */
    Optional<String> note(Actor actor, ReportDefinition definition, @Nullable CollectionForm form) {
        if (definition.source() == ReportDefinition.Source.INDICATORS) {
            return Optional.empty();
        }
        if (form != null && form.subject() == CollectionForm.Subject.MUNICIPALITY) {
            return Optional.of(
                    actor.territory() instanceof Territory.OfMunicipality own
                            ? "Охват отчёта: "
                                    + municipalities.get(own.municipality()).name() + "."
                            : "Охват отчёта: все муниципалитеты региона.");
        }
        List<OrganizationKind> kinds =
                form == null || form.kinds().isEmpty() ? Arrays.asList(OrganizationKind.values()) : form.kinds();
        String above = definition.source() != ReportDefinition.Source.LEDGER
                ? ""
                : actor.territory() instanceof Territory.OfMunicipality
                        ? "; с задачами самого муниципалитета"
                        : "; с задачами муниципалитетов и регионального уровня";
        return Optional.of("Охват отчёта: " + organizations(actor, kinds) + above + ".");
    }

    private String organizations(Actor actor, List<OrganizationKind> kinds) {
        boolean colleges = kinds.contains(OrganizationKind.COLLEGE);
        if (actor.territory() instanceof Territory.OfMunicipality own) {
            return "организации, подведомственные муниципальному органу управления образованием ("
                    + municipalities.get(own.municipality()).name() + "); без областных государственных организаций"
                    + (colleges ? " и колледжей" : "");
        }
        if (actor.territory() instanceof Territory.OfDepartment own) {
            return own.department() == Department.VOCATIONAL_EDUCATION
                    ? "организации, подведомственные Департаменту профессионального образования" + withoutOthers(kinds)
                    : "организации, которые контролирует Департамент общего образования, муниципальные и областные"
                            + (colleges ? "; без колледжей" : "");
        }
        return "все организации региона";
    }

    private static String withoutOthers(List<OrganizationKind> kinds) {
        boolean schools = kinds.contains(OrganizationKind.SCHOOL);
        boolean extras = kinds.contains(OrganizationKind.EXTRA);
        if (schools && extras) {
            return "; без школ и организаций дополнительного образования";
        }
        return schools ? "; без школ" : extras ? "; без организаций дополнительного образования" : "";
    }
}
