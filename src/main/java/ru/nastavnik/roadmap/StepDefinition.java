package ru.nastavnik.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.Role;

/**
 * One step of a roadmap template, in the directive's wording.
 *
 * @param no number in the official form, from 1
 * @param title the official wording
 * @param dependsOn numbers of the steps that come before; holds for the organisation, or within a row if
 *     {@link DonePer#isPerRow()}
 * @param collectsConsent whose consents are collected here, or null
 * @param consentGate whose consents are checked per person here, or null
 * @param recurring whether the step is carried out repeatedly
 * @param responsibleRole the role whose task the step is
 * @param output what closes the step
 * @param point point of the directive that the step serves
 * @param usualTerm when the step is usually carried out, for a first draft; null if the template does not say
 */
public record StepDefinition(
        int no,
        Stage stage,
        String title,
        StepKind kind,
        List<Integer> dependsOn,
        DonePer donePer,
        @Nullable ConsentScope collectsConsent,
        @Nullable ConsentScope consentGate,
        boolean recurring,
        Role responsibleRole,
        String output,
        String point,
        @Nullable UsualTerm usualTerm) {

    public StepDefinition {
        dependsOn = List.copyOf(dependsOn);
    }

    /** «NN. Название». */
    public String numberedTitle() {
        return no + ". " + title;
    }
}
