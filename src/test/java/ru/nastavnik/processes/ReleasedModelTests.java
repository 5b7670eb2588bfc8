package ru.nastavnik.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.nastavnik.processes.ProcessModels.Model;
import ru.nastavnik.shared.Hashes;

/**
 * The models of releases, from which instances may still run: they are as they were released, and the present code
 * serves them as it serves the current ones. Their beans and screens are checked by {@link ProcessWiringTests}.
 */
class ReleasedModelTests {
    private final ProcessModelTests models = new ProcessModelTests();
    private final ProcessContractTests contracts = new ProcessContractTests();

    static Stream<Model> released() {
        return ProcessModels.released();
    }

    static Stream<Path> releases() {
        return ProcessModels.releases();
    }

    @Test
    void releases_are_numbered_from_one() {
        assertThat(releases().map(release -> release.getFileName().toString()).sorted())
                .isNotEmpty()
                .allMatch(number -> number.matches("[1-9]\\d*"))
                .contains("1");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void a_released_model_never_changes(Path release) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (String line : Files.readAllLines(release.resolve("SHA256SUMS"))) {
            String[] parts = line.split(" {2}", 2);
            sums.put(parts[1], parts[0]);
        }
        Map<String, String> found = new TreeMap<>();
        Stream.of(".bpmn", ".dmn")
                .flatMap(suffix -> ProcessModels.files(release, suffix))
                .forEach(file -> found.put(file.getFileName().toString(), sumOf(file)));
        assertThat(found).isEqualTo(sums);
    }

    @ParameterizedTest
    @MethodSource("released")
    void its_contract_still_names_every_user_task_message_and_variable(Model model) {
        contracts.a_contract_names_every_user_task_and_message_of_the_model(model);
        contracts.a_contract_types_every_variable_that_the_models_conditions_read(model);
    }

    @ParameterizedTest
    @MethodSource("released")
    void its_tasks_still_have_roles_points_and_forms(Model model) {
        models.every_user_task_names_the_role_that_acts_and_the_point_it_serves(model);
        models.every_form_that_a_task_names_exists(model);
    }

    @ParameterizedTest
    @MethodSource("released")
    void its_process_and_what_it_calls_are_still_there(Model model) {
        assertThat(ProcessModelTests.processes()).contains(model.id());
        models.called_processes_and_decisions_exist(model);
        models.models_run_no_scripts_and_name_no_classes(model);
    }

    /** ADR 0022: the newest child is called, so it can rely only on what parents of every version give. */
    @ParameterizedTest
    @MethodSource("released")
    void it_gives_to_its_children_what_the_newest_of_them_are_given_by_all_current_parents(Model model) {
        for (CallActivity call : model.all(CallActivity.class)) {
            assertThat(given(call))
                    .as("%s/%s", model, call.getId())
                    .containsAll(givenByCurrentParents(call.getCalledElement()));
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void a_parent_calls_the_newest_child(Model model) {
        assertThat(model.all(CallActivity.class))
                .extracting(CallActivity::getCamundaCalledElementBinding)
                .allMatch(binding -> binding == null || binding.equals("latest"));
    }

    static Stream<Model> versions() {
        return ProcessModels.ofEveryVersion();
    }

    private static Set<String> givenByCurrentParents(String child) {
        Set<String> common = null;
        for (Set<String> given : ProcessModels.all()
                .flatMap(parent -> parent.all(CallActivity.class).stream())
                .filter(call -> child.equals(call.getCalledElement()))
                .map(ReleasedModelTests::given)
                .toList()) {
            if (common == null) {
                common = new HashSet<>(given);
            }
            common.retainAll(given);
        }
        return common == null ? Set.of() : common;
    }

    private static Set<String> given(CallActivity call) {
        Collection<CamundaIn> ins = call.getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaIn.class)
                .list();
        return ins.stream()
                .map(in -> in.getCamundaBusinessKey() == null ? in.getCamundaTarget() : "the business key")
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static String sumOf(Path file) {
        try {
            return Hashes.sha256(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
