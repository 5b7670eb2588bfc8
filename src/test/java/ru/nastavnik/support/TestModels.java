package ru.nastavnik.support;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Versions of process models for a test; take them away after it, and with them what runs on them. */
@Component
@Profile("test")
public class TestModels {
    private static final Path CURRENT = Path.of("processes");

    private final RepositoryService repository;
    private final Deque<String> deployments = new ArrayDeque<>();

    TestModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** From now on instances start on what was released first. */
    public void release1(String... processes) {
        deploy(CURRENT.resolve("released").resolve("1"), model -> {}, processes);
    }

    /** From now on instances start on what lies in {@code processes/}. */
    public void current(String... processes) {
        deploy(CURRENT, model -> {}, processes);
    }

    /** From now on instances start on the first release with these changes. */
    public void changed(Consumer<BpmnModelInstance> change, String... processes) {
        deploy(CURRENT.resolve("released").resolve("1"), change, processes);
    }

    public void takeAway() {
        while (!deployments.isEmpty()) {
            repository.deleteDeployment(deployments.pop(), true);
        }
    }

    private void deploy(Path directory, Consumer<BpmnModelInstance> change, String... processes) {
        DeploymentBuilder deployment = repository.createDeployment().name("versions-of-tests");
        for (String process : processes) {
            BpmnModelInstance model =
                    Bpmn.readModelFromFile(directory.resolve(process + ".bpmn").toFile());
            change.accept(model);
            deployment.addModelInstance(process + ".bpmn", model);
        }
        deployments.push(deployment.deploy().getId());
    }
}
