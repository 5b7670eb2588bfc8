package ru.nastavnik.shared.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is noted while a table is read: faults, what was put right or passed over, and what only its sender can say. */
final class Findings {
    private final Answers answers;
    private final List<ImportFault> faults = new ArrayList<>();
    private final Set<String> faultyCells = new HashSet<>();
    private final List<String> remarks = new ArrayList<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();

    Findings(Answers answers) {
        this.answers = answers;
    }

    void fault(int row, String title, String message) {
        faults.add(new ImportFault(row, title, message));
    }

    /** Notes what is wrong with a cell, once; or with the row, if the title is empty. */
    void cellFault(int row, String title, String message) {
        if (title.isEmpty() || faultyCells.add(row + "|" + title)) {
            fault(row, title, message);
        }
    }

    void remark(String sentence) {
        if (!remarks.contains(sentence)) {
            remarks.add(sentence);
        }
    }

    /** @return the code of the answer, if one of the options was chosen, with a reason where it wants one */
    Optional<String> ask(String key, String text, List<Question.Option> options) {
        String answer = answers.to(key)
                .filter(code ->
                        options.stream().anyMatch(option -> option.code().equals(code)))
                .orElse(null);
        String reason = answers.to(key + Question.REASON).map(String::strip).orElse("");
        Question question = new Question(key, text, options, answer, reason);
        questions.put(key, question);
        return question.isOpen() ? Optional.empty() : Optional.ofNullable(answer);
    }

    List<ImportFault> faults() {
        return faults;
    }

    List<String> remarks() {
        return remarks;
    }

    List<Question> questions() {
        return List.copyOf(questions.values());
    }
}
