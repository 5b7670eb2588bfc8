package ru.nastavnik.shared.table;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What only the sender of a file can know.
 *
 * @param key names the question in {@link Answers}
 * @param text the question, in Russian
 * @param options what may be answered, the likeliest first
 * @param answer code of what was answered, or null
 */
public record Question(
        String key,
        String text,
        List<Option> options,
        @Nullable String answer) {
    public Question {
        options = List.copyOf(options);
    }

    /**
     * What may be answered.
     *
     * @param code what is kept
     * @param title what is shown
     */
    public record Option(String code, String title) {}

    public boolean isOpen() {
        return answer == null;
    }

    public Optional<String> answerTitle() {
        return options.stream()
                .filter(option -> option.code().equals(answer))
                .map(Option::title)
                .findFirst();
    }
}
