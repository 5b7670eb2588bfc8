package ru.nastavnik.workflow;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.shared.DomainException;

/** {@link DecisionTables} on the embedded engine. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CamundaDecisionTables implements DecisionTables {
    private final DecisionService decisions;
    private final RepositoryService repository;

    CamundaDecisionTables(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
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
            return decisions.evaluateDecisionTableByKey(decision.value(), inputs.asMap()).getResultList().stream()
                    .flatMap(row -> row.values().stream())
                    .toList();
        } catch (ProcessEngineException | DmnEngineException broken) {
            // Two rules of a table that allows one, or a cell that cannot be read.
            throw noAnswer(decision);
        }
    }

    private DomainException noAnswer(DecisionKey decision) {
        return new DomainException("Таблица решений «" + title(decision)
                + "» не даёт для этого случая однозначного ответа. Сообщите администратору.");
    }

    @Override
    public String title(DecisionKey decision) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(decision.value())
                        .latestVersion()
                        .singleResult())
                .map(DecisionDefinition::getName)
                .orElseThrow(() -> new IllegalArgumentException("No decision table " + decision));
    }
}
