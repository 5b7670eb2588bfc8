package ru.nastavnik.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.coverage.CoverageTarget;
import ru.nastavnik.recommendation.persistence.ProjectTable;

/** Picks the recommendation for a lagging form: text by rule, projects of the catalogue that suit the form. */
@Component
class RecommendationRules {
    static final int MOST_PROJECTS = 4;
    private static final String USUAL =
            "Начать реализацию формы «{form}», используя потенциал проектов, перечисленных ниже.";

    private final ProjectTable table;

    RecommendationRules(ProjectTable table) {
        this.table = table;
    }

    /**
     * @param item form, or forms jointly
     * @param titles of the forms by code
     */
    Advice of(String item, Map<String, String> titles) {
        List<String> forms = CoverageTarget.formsOf(item);
        Optional<RecommendationRule> rule = forms.size() == 1
                ? table.rules().stream()
                        .filter(known -> known.active() && known.form().equals(item))
                        .findFirst()
                : Optional.empty();
        return advice(
                item,
                rule.map(RecommendationRule::text).orElse(USUAL),
                rule.map(RecommendationRule::projects).orElse(List.of()),
                titles);
    }

    /** The same by a rule that is not kept yet. */
    Advice of(RuleDraft draft, Map<String, String> titles) {
        return advice(draft.form(), draft.text(), draft.projects(), titles);
    }

    private Advice advice(String item, String text, List<String> named, Map<String, String> titles) {
        List<String> forms = CoverageTarget.formsOf(item);
        List<SupportProject> projects = new ArrayList<>(table.all().stream()
                .filter(project -> named.contains(project.code())
                        || named.isEmpty() && forms.stream().anyMatch(project::suits))
                .toList());
        projects.sort(Comparator.comparingInt(project -> named.indexOf(project.code())));
        return new Advice(
                text.replace("{form}", CoverageTarget.titleOf(item, titles)),
                projects.subList(0, Math.min(MOST_PROJECTS, projects.size())));
    }
}
