package ru.nastavnik.workflow;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
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
        List<Object> answers =
                decisions.evaluateDecisionTableByKey(decision.value(), inputs.asMap()).getResultList().stream()
                        .flatMap(row -> row.values().stream())
                        .toList();
        if (answers.size() != 1 || !(answers.get(0) instanceof String answer) || answer.isBlank()) {
            throw new DomainException("Таблица решений «" + title(decision)
                    + "» не даёт для этого случая однозначного ответа. Сообщите администратору.");
        }
        return answer;
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
