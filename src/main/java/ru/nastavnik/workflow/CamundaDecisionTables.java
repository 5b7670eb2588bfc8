package ru.nastavnik.workflow;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.workflow.persistence.DeployedTables;

/**
 * {@link DecisionTables} on the embedded engine.
 *
 * <p>A version of a table never changes and asks nothing but its inputs ({@code ProcessModelTests}: no clock), so what it
 * answered once it always answers. The engine would parse every cell of the table anew at each question. Which version is
 * the newest is asked each time.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CamundaDecisionTables implements DecisionTables {
    private final DecisionService decisions;
    private final RepositoryService repository;
    private final DeployedTables deployed;
    private final Map<Question, List<Map<String, Object>>> answered = new ConcurrentHashMap<>();

    /** @param version id of a deployed version of a table */
    private record Question(String version, Map<String, Object> inputs) {}

    CamundaDecisionTables(DecisionService decisions, RepositoryService repository, DeployedTables deployed) {
        this.decisions = decisions;
        this.repository = repository;
        this.deployed = deployed;
    }

    @Override
    public String decide(DecisionKey decision, ProcessVariables inputs) {
        // A row for each rule that holds; the hit policy of the table may allow several.
        List<Object> answers = answers(decision, inputs);
        if (answers.size() != 1 || !(answers.get(0) instanceof String answer) || answer.isBlank()) {
            throw noAnswer(decision);
        }
        return answer;
    }

    private List<Object> answers(DecisionKey decision, ProcessVariables inputs) {
        try {
            return rows(decision, inputs).stream()
                    .flatMap(row -> row.values().stream())
                    .toList();
        } catch (ProcessEngineException | DmnEngineException broken) {
            // Two rules of a table that allows one, or a cell that cannot be read.
            throw noAnswer(decision);
        }
    }

    private List<Map<String, Object>> rows(DecisionKey decision, ProcessVariables inputs) {
        Question question =
                new Question(deployed.newest(decision).orElseThrow(() -> noTable(decision)), inputs.asMap());
        List<Map<String, Object>> known = answered.get(question);
        if (known == null) {
            known = decisions
                    .evaluateDecisionTableById(question.version(), question.inputs())
                    .getResultList();
            answered.put(question, known);
        }
        return known;
    }

    @Override
    public Map<String, Object> row(DecisionKey decision, ProcessVariables inputs) {
        try {
            List<Map<String, Object>> rows = rows(decision, inputs);
            if (rows.size() > 1) {
                throw noAnswer(decision);
            }
            return rows.isEmpty() ? Map.of() : Map.copyOf(rows.get(0));
        } catch (ProcessEngineException | DmnEngineException broken) {
            throw noAnswer(decision);
        }
    }

    @Override
    public List<DecisionRule> rules(DecisionKey decision) {
        DecisionTable table = repository
                .getDmnModelInstance(newest(decision).getId())
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
        List<String> inputs = table.getInputs().stream()
                .map(input -> input.getInputExpression().getText().getTextContent())
                .toList();
        List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
        return table.getRules().stream()
                .map(rule -> new DecisionRule(
                        rule.getDescription() == null
                                ? ""
                                : rule.getDescription().getTextContent(),
                        cells(inputs, rule.getInputEntries()),
                        cells(outputs, rule.getOutputEntries())))
                .toList();
    }

    private static Map<String, String> cells(List<String> names, Collection<? extends DmnElement> entries) {
        Map<String, String> cells = new LinkedHashMap<>();
        Iterator<String> name = names.iterator();
        for (DmnElement entry : entries) {
            cells.put(name.next(), entry.getTextContent().strip());
        }
        return cells;
    }

    private DomainException noAnswer(DecisionKey decision) {
        return new DomainException("Таблица решений «" + title(decision)
                + "» не даёт для этого случая однозначного ответа. Сообщите администратору.");
    }

    @Override
    public String title(DecisionKey decision) {
        return newest(decision).getName();
    }

    private DecisionDefinition newest(DecisionKey decision) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(decision.value())
                        .latestVersion()
                        .singleResult())
                .orElseThrow(() -> noTable(decision));
    }

    private static IllegalArgumentException noTable(DecisionKey decision) {
        return new IllegalArgumentException("No decision table " + decision);
    }
}
