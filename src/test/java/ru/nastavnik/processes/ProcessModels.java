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

/** The models as they lie in {@code processes/}: the current ones, and those of releases whose instances may still run. */
final class ProcessModels {
    static final Path DIRECTORY = Path.of("processes");
    static final Path RELEASED = DIRECTORY.resolve("released");

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

        /** The current one is named by its id, one of a release also by that. */
        @Override
        public String toString() {
            return DIRECTORY.relativize(file).toString().replace(".bpmn", "");
        }
    }

    private ProcessModels() {}

    static Stream<Model> all() {
        return in(DIRECTORY);
    }

    /** The models of all releases from which instances may still run. */
    static Stream<Model> released() {
        return releases().flatMap(ProcessModels::in);
    }

    static Stream<Model> ofEveryVersion() {
        return Stream.concat(all(), released());
    }

    /** The directories of the releases that are kept. */
    static Stream<Path> releases() {
        return list(RELEASED).filter(Files::isDirectory);
    }

    static Stream<Path> files(String suffix) {
        return files(DIRECTORY, suffix);
    }

    static Stream<Path> files(Path directory, String suffix) {
        return list(directory).filter(file -> file.toString().endsWith(suffix));
    }

    private static Stream<Model> in(Path directory) {
        return files(directory, ".bpmn").map(file -> new Model(file, Bpmn.readModelFromFile(file.toFile())));
    }

    private static Stream<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList().stream();
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
