package ru.nastavnik.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import ru.nastavnik.processes.ProcessModels.Model;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessContract;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ProcessVariable;

/** The contract classes and the models spell the same strings. */
class ProcessContractTests {
    private static final Pattern IDENTIFIER = Pattern.compile("'[^']*'|([a-z][A-Za-z]+)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([a-z][A-Za-z]+)}");
    private static final Set<String> OPERATORS = Set.of("and", "or", "not", "empty", "eq", "ne", "true", "false");
    private static final Map<String, List<Class<?>>> CONTRACTS = contracts();

    static Stream<Model> models() {
        return ProcessModels.all();
    }

    @Test
    void every_process_has_one_contract() {
        assertThat(CONTRACTS.keySet()).containsExactlyInAnyOrderElementsOf(ProcessModelTests.processes());
        assertThat(CONTRACTS.values()).allSatisfy(classes -> assertThat(classes).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_contract_names_nothing_that_the_model_lacks_in_every_version(Model model) {
        Set<String> known = ProcessModels.ofEveryVersion()
                .filter(version -> version.id().equals(model.id()))
                .flatMap(version -> Stream.concat(
                        version.all(FlowElement.class).stream().map(FlowElement::getId), messages(version)))
                .collect(Collectors.toSet());
        assertThat(strings(model)).isSubsetOf(known);
        assertThat(constants(model, ProcessKey.class))
                .extracting(ProcessKey::value)
                .containsOnly(model.id());
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_contract_names_every_user_task_and_message_of_the_model(Model model) {
        assertThat(strings(model))
                .containsAll(model.all(UserTask.class).stream()
                        .map(FlowElement::getId)
                        .toList())
                .containsAll(messages(model).toList());
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_contract_types_every_variable_that_the_models_conditions_read(Model model) {
        Set<String> typed = Stream.concat(
                        constants(model, ProcessVariable.class).stream(),
                        values(CommonVariables.class, ProcessVariable.class))
                .map(ProcessVariable::name)
                .collect(Collectors.toSet());
        Set<String> read = model.all(ConditionExpression.class).stream()
                .flatMap(condition ->
                        IDENTIFIER.matcher(condition.getTextContent()).results())
                .map(found -> found.group(1))
                .filter(name -> name != null && !OPERATORS.contains(name))
                .collect(Collectors.toSet());
        assertThat(typed).containsAll(read);
    }

    /** Every value that a role or a point of the model can have: itself, or those of the contract's variable. */
    static Set<String> values(Model model, String roleOrPoint) {
        Matcher expression = VARIABLE.matcher(roleOrPoint);
        if (!expression.matches()) {
            return Set.of(roleOrPoint);
        }
        return constants(model, ProcessVariable.class).stream()
                .filter(variable -> variable.name().equals(expression.group(1)))
                .flatMap(variable -> ((ProcessVariable<?>) variable).values().stream())
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    private static Stream<String> messages(Model model) {
        return model.all(Message.class).stream().map(Message::getName);
    }

    private static Set<String> strings(Model model) {
        Set<String> strings = new LinkedHashSet<>(constants(model, String.class));
        constants(model, Collection.class).forEach(values -> addAll(strings, values));
        constants(model, Map.class).forEach(values -> addAll(strings, values.values()));
        return strings;
    }

    private static void addAll(Set<String> strings, Collection<?> values) {
        values.forEach(value -> strings.add((String) value));
    }

    private static <T> Set<T> constants(Model model, Class<T> type) {
        return CONTRACTS.getOrDefault(model.id(), List.of()).stream()
                .flatMap(contract -> values(contract, type))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static <T> Stream<T> values(Class<?> contract, Class<T> type) {
        return Stream.of(contract.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && !Modifier.isPrivate(field.getModifiers()))
                .filter(field -> type.isAssignableFrom(field.getType()))
                .map(field -> type.cast(value(field)));
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, List<Class<?>>> contracts() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessContract.class));
        return scanner.findCandidateComponents("ru.nastavnik").stream()
                .<Class<?>>map(found -> load(found.getBeanClassName()))
                .collect(Collectors.groupingBy(
                        type -> type.getAnnotation(ProcessContract.class).value()));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
