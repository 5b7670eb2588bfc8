package ru.nastavnik.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.processes.ProcessModels.property;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.nastavnik.access.Role;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.processes.ProcessModels.Model;
import ru.nastavnik.workflow.TermKind;

/** What every model in {@code processes/} owes the rest of the system. */
class ProcessModelTests {
    private static final Set<String> PROCESSES = Set.of(
            "regional-directive",
            "municipal-roadmap",
            "municipal-measure",
            "organization-rollout",
            "curator-appointment",
            "paper-approval",
            "school-roadmap",
            "college-roadmap",
            "pair-order",
            "term-extension",
            "monitoring-cycle",
            "monitoring-submission",
            "recommendation");

    /** Each has a bean that knows the day: see {@link ProcessWiringTests}. */
    static final Set<String> PROCESSES_WHOSE_TERMS_ARE_SET = Set.of(
            "municipal-measure",
            "school-roadmap",
            "college-roadmap",
            "monitoring-cycle",
            "monitoring-submission",
            "recommendation");

    private static final Map<Class<? extends FlowElement>, String> PREFIXES = prefixes();

    static Stream<Model> models() {
        return ProcessModels.all();
    }

    @Test
    void the_processes_of_the_directive_and_of_its_monitoring_are_there() {
        assertThat(models().map(Model::id)).containsExactlyInAnyOrderElementsOf(PROCESSES);
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_file_holds_one_executable_process_named_as_the_file(Model model) {
        assertThat(model.all(Process.class)).hasSize(1);
        assertThat(model.process().getId()).isEqualTo(model.id());
        assertThat(model.process().isExecutable()).isTrue();
        assertThat(model.process().getName()).matches(ProcessModelTests::isRussian);
    }

    @ParameterizedTest
    @MethodSource("models")
    void history_has_a_time_to_live(Model model) {
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    }

    @Test
    void a_decision_is_named_as_its_file_and_its_history_has_a_time_to_live() {
        assertThat(ProcessModels.files(".dmn")).isNotEmpty().allSatisfy(file -> {
            Decision decision = Dmn.readModelFromFile(file.toFile())
                    .getModelElementsByType(Decision.class)
                    .iterator()
                    .next();
            assertThat(decision.getId() + ".dmn").isEqualTo(file.getFileName().toString());
            assertThat(decision.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        });
    }

    /** So an answer of one version of a table holds as long as that version does. */
    @Test
    void a_decision_asks_nothing_but_its_inputs() {
        assertThat(ProcessModels.files(".dmn"))
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Text.class))
                                .isNotEmpty()
                                .allSatisfy(cell -> assertThat(cell.getTextContent())
                                        .doesNotContainPattern("now\\s*\\(|today\\s*\\(|\\$\\{")));
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_id_of_an_element_says_what_it_is(Model model) {
        assertThat(model.all(FlowElement.class)).allSatisfy(element -> {
            String prefix = PREFIXES.entrySet().stream()
                    .filter(entry -> entry.getKey().isInstance(element))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("an element of a kind that our models do not use: ");
            assertThat(element.getId()).matches(prefix + "_[a-zA-Z0-9_]+");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void what_people_read_has_a_russian_label(Model model) {
        assertThat(model.all(FlowElement.class))
                .filteredOn(element -> !(element instanceof Gateway || element instanceof SequenceFlow))
                .allSatisfy(element -> assertThat(element.getName())
                        .as(element.getId())
                        .isNotNull()
                        .matches(ProcessModelTests::isRussian));
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_gateway_that_asks_is_worded_and_so_are_its_answers(Model model) {
        assertThat(model.all(SequenceFlow.class))
                .filteredOn(flow -> flow.getConditionExpression() != null)
                .allSatisfy(flow -> {
                    assertThat(flow.getName()).as(flow.getId()).isNotBlank();
                    assertThat(flow.getSource().getName())
                            .as(flow.getSource().getId())
                            .endsWith("?");
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_user_task_names_the_role_that_acts_and_the_point_it_serves(Model model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> {
            assertThat(ProcessContractTests.values(model, task.getCamundaCandidateGroups()))
                    .as("who may act in " + task.getId())
                    .isNotEmpty()
                    .isSubsetOf(Stream.of(Role.values()).map(Role::name).toList());
            assertThat(property(task, "point"))
                    .as(task.getId())
                    .hasValueSatisfying(point -> assertThat(ProcessContractTests.values(model, point))
                            .isNotEmpty()
                            .allMatch(value -> value.matches("\\d(\\.\\d)?")));
            assertThat(task.getDocumentations()).as(task.getId()).isNotEmpty();
        });
    }

    /** Nobody is late with what has no term: each task says what sets its own, and that it is there. */
    @ParameterizedTest
    @MethodSource("models")
    void every_user_task_says_what_sets_its_term(Model model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> {
            TermKind kind = TermKind.ofCode(property(task, "term")
                    .orElseThrow(() -> new AssertionError(task.getId() + " has no property term")));
            assertThat(task.getCamundaDueDate())
                    .as("the term of " + task.getId() + " is counted in one place")
                    .isNull();
            Optional<String> duty = property(task, "duty");
            duty.ifPresent(named -> assertThat(ProcessContractTests.values(model, named))
                    .as("duties of " + task.getId())
                    .isNotEmpty()
                    .isSubsetOf(Stream.of(Duty.values()).map(Duty::code).toList()));
            switch (kind) {
                case DUTY -> {
                    assertThat(duty).as("the duty of " + task.getId()).isPresent();
                    assertThat(internalTerms()).contains(model.id() + "/" + task.getId());
                }
                case INTERNAL -> assertThat(internalTerms()).contains(model.id() + "/" + task.getId());
                case SET, OFFER -> assertThat(PROCESSES_WHOSE_TERMS_ARE_SET).contains(model.id());
            }
        });
    }

    @Test
    void the_table_of_internal_terms_has_no_rule_for_a_task_that_is_not_there() {
        List<String> tasks = models().flatMap(
                        model -> model.all(UserTask.class).stream().map(task -> model.id() + "/" + task.getId()))
                .toList();
        assertThat(internalTerms()).isNotEmpty().doesNotHaveDuplicates().isSubsetOf(tasks);
    }

    private static List<String> internalTerms() {
        DecisionTable table = Dmn.readModelFromFile(
                        ProcessModels.DIRECTORY.resolve("internal-terms.dmn").toFile())
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
        return table.getRules().stream()
                .map(rule -> rule.getInputEntries().stream()
                        .map(entry -> entry.getTextContent().strip().replace("\"", ""))
                        .collect(Collectors.joining("/")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_form_that_a_task_names_exists(Model model) {
        assertThat(model.all(UserTask.class))
                .filteredOn(task -> task.getCamundaFormRef() != null)
                .extracting(UserTask::getCamundaFormRef)
                .allSatisfy(form -> {
                    Path file = Path.of("forms", "tasks", form + ".form");
                    assertThat(file).exists();
                    assertThat(contentOf(file)).containsPattern("\"id\"\\s*:\\s*\"" + form + "\"");
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void called_processes_and_decisions_exist(Model model) {
        assertThat(model.all(CallActivity.class))
                .extracting(CallActivity::getCalledElement)
                .isSubsetOf(PROCESSES);
        assertThat(model.all(BusinessRuleTask.class))
                .extracting(BusinessRuleTask::getCamundaDecisionRef)
                .allSatisfy(decision -> assertThat(ProcessModels.DIRECTORY.resolve(decision + ".dmn"))
                        .exists());
    }

    @ParameterizedTest
    @MethodSource("models")
    void models_run_no_scripts_and_name_no_classes(Model model) {
        assertThat(model.all(ScriptTask.class)).isEmpty();
        assertThat(model.all(ServiceTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaClass()).isNull();
            assertThat(task.getCamundaDelegateExpression()).matches("\\$\\{[a-z][A-Za-z]+Delegate}");
        });
    }

    private static boolean isRussian(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    }

    private static String contentOf(Path file) throws IOException {
        return Files.readString(file);
    }

    private static Map<Class<? extends FlowElement>, String> prefixes() {
        Map<Class<? extends FlowElement>, String> prefixes = new LinkedHashMap<>();
        prefixes.put(UserTask.class, "userTask");
        prefixes.put(ServiceTask.class, "serviceTask");
        prefixes.put(BusinessRuleTask.class, "businessRuleTask");
        prefixes.put(CallActivity.class, "callActivity");
        prefixes.put(SubProcess.class, "subProcess");
        prefixes.put(Gateway.class, "gateway");
        prefixes.put(BoundaryEvent.class, "(timer|message)Boundary");
        prefixes.put(StartEvent.class, "startEvent");
        prefixes.put(EndEvent.class, "endEvent");
        prefixes.put(IntermediateCatchEvent.class, "messageCatch");
        prefixes.put(SequenceFlow.class, "flow");
        return prefixes;
    }

    static List<String> processes() {
        return PROCESSES.stream().sorted().toList();
    }
}
