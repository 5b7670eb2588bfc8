package ru.nastavnik.processes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The models as they lie in {@code processes/}. */
final class ProcessModels {
    static final Path DIRECTORY = Path.of("processes");

    /** A model and the file that it was read from. */
    record Model(Path file, BpmnModelInstance bpmn) {
        String id() {
            return file.getFileName().toString().replace(".bpmn", "");
        }

        Process process() {
            return bpmn.getModelElementsByType(Process.class).iterator().next();
        }

        <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
            return bpmn.getModelElementsByType(type);
        }

        @Override
        public String toString() {
            return id();
        }
    }

    private ProcessModels() {}

    static Stream<Model> all() {
        return files(".bpmn").map(file -> new Model(file, Bpmn.readModelFromFile(file.toFile())));
    }

    static Stream<Path> files(String suffix) {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Model model(String id) {
        return all().filter(model -> model.id().equals(id)).findFirst().orElseThrow();
    }

    /** The value of an extension property, as {@code point}. */
    static Optional<String> property(BaseElement element, String name) {
        if (element.getExtensionElements() == null) {
            return Optional.empty();
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]+)}");

    static InputStream content(Path file) {
        try {
            return new ByteArrayInputStream(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The inside of every expression of the model. */
    static Stream<String> expressions(Model model) {
        try {
            return EXPRESSION
                    .matcher(Files.readString(model.file()))
                    .results()
                    .map(found -> found.group(1))
                    .toList()
                    .stream()
                    .distinct();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
