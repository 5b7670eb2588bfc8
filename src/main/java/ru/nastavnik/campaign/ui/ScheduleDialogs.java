package ru.nastavnik.campaign.ui;

import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.campaign.CampaignSchedules;
import ru.nastavnik.campaign.ScheduleView;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.roadmap.RoadmapKind;
import ru.nastavnik.roadmap.RoadmapTemplates;
import ru.nastavnik.shared.RegionClock;

/** Makes the dialogs in which schedules are set. */
@Component
class ScheduleDialogs {
    private final CampaignSchedules schedules;
    private final MonitoringDefinitions definitions;
    private final RoadmapTemplates templates;
    private final RegionClock clock;
    private final CurrentActor currentActor;

    ScheduleDialogs(
            CampaignSchedules schedules,
            MonitoringDefinitions definitions,
            RoadmapTemplates templates,
            RegionClock clock,
            CurrentActor currentActor) {
        this.schedules = schedules;
        this.definitions = definitions;
        this.templates = templates;
        this.clock = clock;
        this.currentActor = currentActor;
    }

    /** A place of a rule with its name in the list. */
    record Place(String code, String title) {}

    Dialog add(Runnable afterwards) {
        boolean centre = currentActor.require().role() == Role.CENTRE_OPERATOR;
        List<CollectionForm> forms = definitions.list(MonitoringDefinitions.Kind.FORM).stream()
                .filter(MonitoringDefinitions.Entry::released)
                .map(MonitoringDefinitions.Entry::code)
                .distinct()
                .map(definitions::form)
                .filter(form -> !centre || !form.operators().isEmpty())
                .toList();
        return new ScheduleDialog(forms, null, steps(), (form, rule) -> schedules.add(form, rule), afterwards);
    }

    Dialog change(ScheduleView schedule, Runnable afterwards) {
        return new ScheduleDialog(
                List.of(definitions.form(schedule.formCode())),
                schedule,
                steps(),
                (form, rule) -> schedules.change(schedule.id(), schedule.version(), rule),
                afterwards);
    }

    /** The steps with a usual term, of the forms that are in force. */
    private List<Place> steps() {
        return Stream.of(RoadmapKind.values())
                .flatMap(kind -> templates.inForce(kind, clock.today()).stream())
                .flatMap(template -> template.steps().stream()
                        .filter(step -> Optional.ofNullable(step.usualTerm()).isPresent())
                        .map(step -> new Place(
                                template.kind().name() + "/" + step.no(),
                                (template.kind() == RoadmapKind.COLLEGE ? "Колледж, " : "") + step.numberedTitle())))
                .toList();
    }
}
