package ru.nastavnik.execution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.execution.domain.JournalRow;
import ru.nastavnik.execution.persistence.JournalRowTable;
import ru.nastavnik.form.FormData;
import ru.nastavnik.form.FormElement;
import ru.nastavnik.roadmap.DonePer;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.StepKind;

/** Sets the final assessment (31) against the baseline of the same person (9, 12), parameter by parameter. */
@Component
class AssessmentDifferences {
    private final JournalRowTable rows;
    private final StepForms forms;

    AssessmentDifferences(JournalRowTable rows, StepForms forms) {
        this.rows = rows;
        this.forms = forms;
    }

    Map<UUID, List<JournalLine.Difference>> of(RoadmapView roadmap, int stepNo, Map<UUID, JournalRow> finals) {
        StepDefinition step = roadmap.template().step(stepNo);
        if (step.kind() != StepKind.ASSESSMENT || step.donePer() != DonePer.PARTICIPANT) {
            return Map.of();
        }
        Map<UUID, FormData> baseline = new HashMap<>();
        for (int before : step.dependsOn()) {
            if (roadmap.template().step(before).kind() == StepKind.ASSESSMENT) {
                rows.ofStep(roadmap.id(), before)
                        .forEach(row -> last(row).ifPresent(data -> baseline.putIfAbsent(row.subject(), data)));
            }
        }
        List<FormElement.Field> parameters = parameters(roadmap, stepNo);
        Map<UUID, List<JournalLine.Difference>> differences = new HashMap<>();
        finals.forEach((subject, row) -> {
            FormData before = baseline.get(subject);
            if (before != null) {
                last(row).ifPresent(after -> differences.put(subject, between(parameters, before, after)));
            }
        });
        return differences;
    }

    private List<FormElement.Field> parameters(RoadmapView roadmap, int stepNo) {
        return forms.ofRow(roadmap.template().kind(), stepNo).stream()
                .flatMap(form -> form.allElements().stream())
                .filter(FormElement.Field.class::isInstance)
                .map(FormElement.Field.class::cast)
                .filter(field -> field.kind() == FormElement.FieldKind.NUMBER)
                .toList();
    }

    private static List<JournalLine.Difference> between(
            List<FormElement.Field> parameters, FormData before, FormData after) {
        List<JournalLine.Difference> differences = new ArrayList<>();
        for (FormElement.Field parameter : parameters) {
            Optional<BigDecimal> first = before.number(parameter.key());
            Optional<BigDecimal> last = after.number(parameter.key());
            if (first.isPresent() && last.isPresent()) {
                differences.add(new JournalLine.Difference(parameter.label(), first.get(), last.get()));
            }
        }
        return differences;
    }

    private static Optional<FormData> last(JournalRow row) {
        return row.entries().isEmpty()
                ? Optional.empty()
                : Optional.of(row.entries().get(row.entries().size() - 1));
    }
}
