package ru.nastavnik.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import ru.nastavnik.inbox.TaskScreen;
import ru.nastavnik.inbox.TermSource;
import ru.nastavnik.processes.ProcessModels.Model;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.workflow.ProcessBean;

/** What the models call and open is there in the running application. */
@ApplicationTest
class ProcessWiringTests {
    private static final Pattern BEAN = Pattern.compile("([a-z][A-Za-z]+)(?:\\.[a-z][A-Za-z]+\\(.*\\)|)");

    @Autowired
    ApplicationContext application;

    @Autowired
    RepositoryService repository;

    @Autowired
    List<TaskScreen> screens;

    @Autowired
    List<TermSource> sources;

    static Stream<Model> models() {
        return ProcessModels.ofEveryVersion();
    }

    @Test
    void every_model_is_deployed() {
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list())
                .extracting("key")
                .containsAll(ProcessModelTests.processes());
    }

    @Test
    void models_are_known_by_their_names_wherever_the_application_lies() {
        assertThat(repository.createDeploymentQuery().list())
                .flatExtracting(deployment -> repository.getDeploymentResourceNames(deployment.getId()))
                .isNotEmpty()
                .allMatch(resource -> resource.matches("[a-z-]+\\.(bpmn|dmn)"));
    }

    @Test
    void what_is_kept_of_releases_is_not_deployed_again() {
        assertThat(repository.createDeploymentQuery().list())
                .flatExtracting(deployment -> repository.getDeploymentResourceNames(deployment.getId()))
                .isNotEmpty()
                .noneMatch(resource -> resource.contains("released"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_bean_that_a_model_calls_exists_and_may_be_called(Model model) {
        assertThat(ProcessModels.expressions(model)
                        .filter(expression -> expression.endsWith("Delegate") || expression.contains("(")))
                .allSatisfy(expression -> {
                    Matcher matcher = BEAN.matcher(expression);
                    assertThat(matcher.matches()).as(expression).isTrue();
                    assertThat(application.getBeanNamesForAnnotation(ProcessBean.class))
                            .contains(matcher.group(1));
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_user_task_opens_on_one_screen(Model model) {
        assertThat(model.all(UserTask.class))
                .allSatisfy(task -> assertThat(screens)
                        .filteredOn(screen -> screen.process().value().equals(model.id())
                                && screen.elements().contains(task.getId()))
                        .as("%s/%s", model.id(), task.getId())
                        .hasSize(1));
    }

    @Test
    void every_process_whose_terms_are_set_has_one_who_knows_the_day() {
        assertThat(sources)
                .extracting(source -> source.process().value())
                .containsExactlyInAnyOrderElementsOf(ProcessModelTests.PROCESSES_WHOSE_TERMS_ARE_SET);
    }
}
